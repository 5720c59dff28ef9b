using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A tensor of which nothing is left but a test of its lengths.</summary>
public static partial class ChecksAlone
{
    [TensorFunction]
    public static double Largest(double a, Tensor1D<double> w, Tensor2D<double> m)
    {
        for (var t = 1; t < w.Length; t++)
        {
            var u = 0.7;
            u += Max(m);
        }

        return a * w[0];
    }

    public static object[][] Inputs() => [[0.7, Vector(3), Matrix(2, 3)], [0.7, Vector(1), Matrix(0, 3)]];
}
