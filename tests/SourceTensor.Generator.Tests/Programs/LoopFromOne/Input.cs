using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops that start and end elsewhere than at the ends.</summary>
public static partial class LoopFromOne
{
    [TensorFunction]
    public static double Differences(Tensor1D<double> x, double power)
    {
        var total = 0.0;
        for (var t = 1; t < x.Length; t++)
        {
            total += Square(x[t] - x[t - 1]) * power;
        }

        return total;
    }

    [TensorFunction]
    public static double Inner(Tensor1D<double> x, double scale)
    {
        var total = 0.0;
        for (var t = 1; t <= x.Length - 2; t++)
        {
            total = scale * total + x[t - 1] * x[t + 1] / (t + 1);
        }

        return total;
    }

    public static object[][] Inputs() => [[Vector(6), 0.9], [Vector(2), 0.9], [Vector(1), 0.9], [Vector(3), 0.9]];
}
