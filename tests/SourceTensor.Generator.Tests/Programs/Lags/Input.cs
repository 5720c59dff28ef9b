using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Elements written in one step and read in later ones.</summary>
public static partial class Lags
{
    [TensorFunction]
    public static double Fibonacci(int n, double a, double b)
    {
        var f = Tensor1D.Filled(n + 2, a);
        f[1] = b;
        for (var i = 0; i < n; i++)
        {
            f[i + 2] = f[i + 1] * 0.5 + f[i] * f[i];
        }

        return Sum(f) + f[n + 1];
    }

    [TensorFunction]
    public static double Moving(Tensor1D<double> x, Tensor1D<double> w)
    {
        var y = Tensor1D.Zeros<double>(x.Length);
        for (var t = 2; t < x.Length; t++)
        {
            y[t] = w[0] * x[t] + w[1] * y[t - 1] + w[2] * y[t - 2] * x[t - 1];
        }

        return Sum(Square(y));
    }

    [TensorFunction]
    public static double Backwards(Tensor2D<double> x)
    {
        var v = Tensor2D.Zeros<double>(x.Rows + 1, x.Columns);
        for (var t = x.Rows - 1; t >= 0; t--)
        {
            v[t] = x[t] + v[t + 1] * 0.5 * SoftMax(x[t]);
        }

        return Sum(v * v) + Sum(v[0]);
    }

    public static object[][] Inputs() => [[5, 0.3, 0.7], [0, 0.3, 0.7], [1, 0.3, 0.7]];

    public static object[][] MovingInputs() => [[Vector(6), Vector(3)], [Vector(2), Vector(3)], [Vector(1), Vector(3)], [Vector(0), Vector(3)]];

    public static object[][] BackwardsInputs() => [[Matrix(4, 3)], [Matrix(0, 3)]];
}
