using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Helpers in a file of their own.</summary>
public static class Elsewhere
{
    private const double Scale = 0.25;

    public static double Energy(Tensor1D<double> q) => Scale * Sum(Square(q));

    public static T First<T>(T first, T second) => first;
}
