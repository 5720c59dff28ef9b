using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Names for the same tensor that are only read, and views of what is not written.</summary>
public static partial class Aliases
{
    [TensorFunction]
    public static double Total(Tensor2D<double> x, Tensor1D<double> y)
    {
        var same = x;
        var first = same[0];
        var again = first;
        var q = y.Clone();
        var total = 0.0;
        for (var t = 0; t < x.Rows; t++)
        {
            var row = x[t];
            q[0] += row[0] * again[1] + q[1];
            var part = q[1];
            q[1] = part * first[0] + row[1];
            total += part;
        }

        var end = q;
        return total * Sum(end) + Sum(first * again);
    }

    [TensorFunction]
    public static double Exchanged(Tensor1D<double> x, Tensor1D<double> start)
    {
        var a = start.Clone();
        var b = start * 2.0;
        for (var t = 0; t < x.Length; t++)
        {
            a[0] += x[t] * b[1];
            b[0] += x[t] * a[1];
            (a, b) = (b.Clone(), a.Clone());
        }

        return Sum(a * a) - Sum(b);
    }

    [TensorFunction]
    public static double Rotated(Tensor1D<double> x, Tensor1D<double> start)
    {
        var a = start.Clone();
        var b = start * 2.0;
        var c = start * start;
        for (var t = 0; t < x.Length; t++)
        {
            (a, b, c) = (b * x[t], c + a, a - b);
        }

        return Sum(a * b) - Sum(c * c);
    }

    public static object[][] Inputs() => [[Matrix(4, 2), Vector(2)], [Matrix(1, 2), Vector(2)]];

    public static object[][] ExchangedInputs() => [[Vector(4), Vector(2)], [Vector(0), Vector(2)], [Vector(1), Vector(9)]];

    public static object[][] RotatedInputs() => [[Vector(4), Vector(2)], [Vector(5), Vector(9)], [Vector(0), Vector(9)]];
}
