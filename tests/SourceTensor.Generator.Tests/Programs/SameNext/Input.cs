using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Two states that become the same value, one of them the other's.</summary>
public static partial class SameNext
{
    [TensorFunction]
    public static double Scalars(Tensor1D<double> x, double start)
    {
        var a = start;
        var b = 2.0 * start;
        for (var t = 0; t < x.Length; t++)
        {
            var next = a * x[t] + b;
            a = next;
            b = next;
        }

        return a * b;
    }

    [TensorFunction]
    public static double Lagged(Tensor1D<double> x, double start)
    {
        var last = start;
        var before = 0.5;
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            total += last * before;
            before = last;
            last = x[t] * last + before;
        }

        return total + before * last;
    }

    [TensorFunction]
    public static double Tensors(Tensor2D<double> x, Tensor1D<double> start)
    {
        var result = Scan(sequences: x, initial: (A: start, B: start * 2.0), step: (s, row) =>
        {
            var next = s.A * row + s.B;
            return (A: next, B: next);
        });
        return Sum(result.Final.A * result.Final.B) + Sum(result.Stack(s => s.B));
    }

    public static object[][] TensorsInputs() => [[Matrix(4, 3), Vector(3)], [Matrix(0, 3), Vector(3)]];

    public static object[][] Inputs() => [[Vector(0), 0.8], [Vector(1), 0.8], [Vector(5), 0.8]];
}
