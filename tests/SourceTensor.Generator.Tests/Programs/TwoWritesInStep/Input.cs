using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A tensor written at two indices in one step, read in between, and the two may be one.</summary>
public static partial class TwoWritesInStep
{
    [TensorFunction]
    public static double Total(Tensor1D<int> first, Tensor1D<int> second, Tensor1D<double> x, double rate)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var total = 0.0;
        for (var t = 0; t < first.Length; t++)
        {
            q[first[t]] += rate * (x[t] - q[second[t]]);
            total += q[first[t]] * q[second[t]];
            q[second[t]] *= 1 + x[t];
            q[first[t]] = q[first[t]] - q[2] * q[first[t]];
        }

        return total + Sum(Square(q));
    }

    public static object[][] Inputs() =>
    [
        [Choices(6, 3), (Tensor1D<int>)[0, 1, 2, 0, 1, 2], Vector(6), 0.4],
        [Choices(3, 3), Choices(3, 3), Vector(3), 0.4],
        [Choices(0, 3), Choices(0, 3), Vector(0), 0.4],
    ];
}
