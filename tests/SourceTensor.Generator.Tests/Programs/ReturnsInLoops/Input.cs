using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Tensors, and tuples and records with tensors, returned from inside loops.</summary>
public static partial class ReturnsInLoops
{
    private readonly record struct Found(Tensor1D<double> Row, int Steps);

    private static Tensor1D<double> FirstAbove(Tensor2D<double> x, double limit, double scale)
    {
        for (var t = 0; t < x.Rows; t++)
        {
            if (Sum(x[t]) > limit)
                return x[t] * scale;
        }

        return Tensor1D.Filled(x.Columns, scale);
    }

    private static Found Search(Tensor1D<double> start, double rate)
    {
        var q = start.Clone();
        var steps = 0;
        while (true)
        {
            q *= rate;
            steps++;
            for (var i = 0; i < q.Length; i++)
            {
                if (q[i] > 3)
                    return new Found(q * q[i], steps);
            }

            if (steps > 6)
                return new Found(-q, -1);
        }
    }

    private static (Tensor1D<double>, double) Grown(Tensor1D<double> x, double a)
    {
        var sum = Tensor1D.Zeros<double>(x.Length);
        foreach (var r in x)
        {
            sum += x * r;
            if (Sum(sum) > 0.3)
                return (sum, a);
        }

        return (x, a * a);
    }

    [TensorFunction]
    public static double Total(Tensor2D<double> x, double limit, double scale)
    {
        var row = FirstAbove(x, limit, scale);
        var found = Search(row + 2.0, 1.3 + 0.01 * scale);
        var (grown, factor) = Grown(found.Row, scale);
        return Sum(row * row) + Sum(found.Row) * found.Steps + Sum(grown) * factor;
    }

    [TensorFunction]
    public static Tensor1D<double> Row(Tensor2D<double> x, double limit) => FirstAbove(x, limit, 2);

    public static object[][] TotalInputs() => [[Matrix(4, 3), 0.35, 0.7], [Matrix(4, 3), 99.0, 0.7], [Matrix(0, 3), 0.35, 0.7]];

    public static object[][] RowInputs() => [[Matrix(4, 3), 0.35], [Matrix(4, 3), 99.0], [Matrix(0, 3), 0.35]];
}
