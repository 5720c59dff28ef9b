using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Tensors under several names, written once the other names are not read any more.</summary>
public static partial class SecondNames
{
    private static void Write(Tensor1D<double> z, double x) => z[0] = x;

    [TensorFunction]
    public static double Handed(double x, Tensor1D<double> y)
    {
        var start = Tensor1D.Filled(3, x);
        var q = start;
        var total = q[0] + Sum(start * start);
        q[0] = x * x;
        for (var t = 0; t < y.Length; t++)
        {
            var before = q;
            total += before[t % 3] * y[t];
            q[1] += y[t] * x;
        }

        var again = q;
        total += Sum(again);
        Write(q, 2 * x);
        start = q * q;
        return total + Sum(q);
    }

    public static object[][] Inputs() => [[0.7, Vector(5)], [0.7, Vector(0)]];
}
