using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Tensors longer than the loop that reads them: the rest is not read and has gradient 0.</summary>
public static partial class LongerSequences
{
    [TensorFunction]
    public static double Total(int n, Tensor1D<double> x, Tensor2D<double> y)
    {
        var total = 0.0;
        for (var t = 0; t < n; t++)
        {
            total += x[t] * Sum(y[t]) * (total + 1);
        }

        return total;
    }

    [TensorFunction]
    public static double Pairs(Tensor1D<double> x, Tensor1D<double> y)
    {
        var s = 0.5;
        for (var t = 0; t < x.Length; t++)
        {
            s = s * y[t] + x[t] * y[0];
        }

        return s;
    }

    public static object[][] TotalInputs() => [[3, Vector(5), Matrix(4, 2)], [0, Vector(5), Matrix(4, 2)], [0, Vector(0), Matrix(0, 2)]];

    public static object[][] PairsInputs() => [[Vector(3), Vector(5)], [Vector(3), Vector(3)]];
}
