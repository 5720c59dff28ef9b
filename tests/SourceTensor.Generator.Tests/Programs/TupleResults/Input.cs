using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Functions that return several values.</summary>
public static partial class TupleResults
{
    [TensorFunction]
    public static (double Total, Tensor1D<double> Last, int Count) Three(Tensor1D<double> x, double rate)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            q[0] += rate * (x[t] - q[1]);
            q[1] = q[0] * x[t];
            total += q[0];
        }

        return (total, q, x.Length);
    }

    [TensorFunction]
    public static (Tensor1D<double> A, Tensor1D<double> B) SameTwice(Tensor1D<double> x)
    {
        var y = Exp(x) + x;
        return (y, y);
    }

    public static object[][] ThreeInputs() => [[Vector(4), 0.4], [Vector(0), 0.4]];

    public static object[][] SameTwiceInputs() => [[Vector(9)], [Vector(0)]];
}
