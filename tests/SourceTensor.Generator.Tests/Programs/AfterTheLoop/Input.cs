using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>States read after their loop, by another loop, and again.</summary>
public static partial class AfterTheLoop
{
    [TensorFunction]
    public static double Total(Tensor1D<double> x, double rate)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var s = 0.3;
        for (var t = 0; t < x.Length; t++)
        {
            q[0] += rate * x[t] * s;
            s = s * 0.9 + q[1];
        }

        q[1] = s * q[0];
        var held = s;
        for (var t = 0; t < x.Length; t++)
        {
            s = s + held * x[t] * q[1];
        }

        return s * held + Sum(q);
    }

    public static object[][] Inputs() => [[Vector(0), 0.4], [Vector(1), 0.4], [Vector(4), 0.4]];
}
