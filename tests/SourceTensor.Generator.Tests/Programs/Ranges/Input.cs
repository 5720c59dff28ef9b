using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Ranges of tensors, and indices that count from the end, read and written.</summary>
public static partial class Ranges
{
    [TensorFunction]
    public static double MovingAverage(Tensor1D<double> x, int window, double a)
    {
        var total = 0.0;
        for (var t = window; t <= x.Length; t++)
        {
            var mean = Sum(x[(t - window)..t]) / window;
            total += a * mean * mean;
        }

        return total;
    }

    public static object[][] MovingAverageInputs() => [[Vector(0), 3, 0.7], [Vector(2), 3, 0.7], [Vector(9), 3, 0.7], [Vector(5), 5, 0.7]];

    [TensorFunction]
    public static double FromTheEnd(Tensor1D<double> x, Tensor2D<double> m, int k)
    {
        var differences = x[1..] - x[..^1];
        return Sum(differences * differences) * x[^1] + Sum(m[^1] * m[^k]) + Sum(m[1..k][^1]) * x[^k];
    }

    public static object[][] FromTheEndInputs() => [[Vector(4), Matrix(5, 3), 2], [Vector(6), Matrix(5, 2), 3]];

    [TensorFunction]
    public static double Written(Tensor1D<double> x, double a)
    {
        var q = x * 1.0;
        q[1..3] = x[2..4] * a;
        q[^2..] *= a;
        q[^1] -= 0.5;
        for (var t = 1; t < q.Length; t++)
        {
            q[..t] += x[t] * q[..t];
        }

        return Sum(q * q);
    }

    public static object[][] WrittenInputs() => [[Vector(4), 0.7], [Vector(7), 0.3]];

    [TensorFunction]
    public static double Rows(Tensor2D<double> m, Tensor1D<int> starts, double a)
    {
        var block = Tensor2D.Zeros<double>(2, m.Columns);
        var total = 0.0;
        for (var t = 0; t < starts.Length; t++)
        {
            block[0..2] = m[starts[t]..(starts[t] + 2)] * a + block;
            total += Sum(block[1] * block[0]);
        }

        return total;
    }

    public static object[][] RowsInputs() => [[Matrix(4, 3), Choices(5, 3), 0.4], [Matrix(2, 1), Choices(2, 1), 0.4], [Matrix(2, 1), Choices(0, 1), 0.4]];

    [TensorFunction]
    public static double Growing(Tensor1D<double> x, Tensor1D<int> counts)
    {
        var total = 0.0;
        for (var t = 0; t < counts.Length; t++)
        {
            var n = counts[t];
            var weights = Tensor1D.Filled(n, 0.5);
            weights[..n] *= x[..n];
            for (var i = 0; i < n; i++)
            {
                weights[i] += total * x[i];
            }

            total += Sum(weights * weights);
        }

        return total;
    }

    public static object[][] GrowingInputs() => [[Vector(4), Choices(6, 5)], [Vector(4), Choices(0, 5)]];
}
