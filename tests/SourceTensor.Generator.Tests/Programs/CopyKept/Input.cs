using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Copies made before and in a loop keep what they copied.</summary>
public static partial class CopyKept
{
    [TensorFunction]
    public static double Before(Tensor1D<int> choices, Tensor1D<double> x)
    {
        var q = Tensor1D.Filled(3, 0.5) * x[0];
        var start = q.Clone();
        for (var t = 0; t < choices.Length; t++)
        {
            q[choices[t]] += x[t] * start[choices[t]];
        }

        return Sum(q * start) + Sum(start);
    }

    [TensorFunction]
    public static double InLoop(Tensor1D<int> choices, Tensor1D<double> x)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var last = q.Clone();
        for (var t = 0; t < choices.Length; t++)
        {
            last = q.Clone();
            q[choices[t]] += x[t] * last[0] + last[2];
        }

        return Sum(q * last);
    }

    [TensorFunction]
    public static Tensor1D<double> Start(Tensor1D<int> choices, Tensor1D<double> x)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var start = q.Clone();
        for (var t = 0; t < choices.Length; t++)
        {
            q[choices[t]] += x[t];
        }

        start[1] = q[1];
        return start - q;
    }

    public static object[][] Inputs() => [[Choices(5, 3), Vector(5)], [Choices(1, 3), Vector(1)]];
}
