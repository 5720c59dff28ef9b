using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops that count down, with either comparison.</summary>
public static partial class DownwardLoop
{
    [TensorFunction]
    public static double Inclusive(Tensor1D<double> x, double discount)
    {
        var g = 0.1;
        for (var t = x.Length - 1; t >= 0; t--)
        {
            g = x[t] + discount * g * g;
        }

        return g;
    }

    [TensorFunction]
    public static Tensor1D<double> Exclusive(Tensor1D<double> x, double discount)
    {
        var trace = Tensor1D.Zeros<double>(x.Length);
        var g = 0.1;
        for (var t = x.Length - 1; t > 0; t--)
        {
            g = x[t] + discount * g * t;
            trace[t] = g;
        }

        return trace;
    }

    [TensorFunction]
    public static double ExclusiveTotal(Tensor1D<double> x, double discount) => Sum(Square(Exclusive(x, discount)));

    public static object[][] Inputs() => [[Vector(5), 0.9], [Vector(1), 0.9], [Vector(2), 0.9]];
}
