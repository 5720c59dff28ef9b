using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>One side of a condition always leaves, the other only sometimes: what follows belongs to the rest of that.</summary>
public static partial class ReturnsInElse
{
    [TensorFunction]
    public static double Chain(double x, double y)
    {
        if (x > 0.0)
        {
            return x * y;
        }
        else if (y > 0.0)
        {
            return y * y;
        }

        return x - y;
    }

    public static object[][] ChainInputs() => [[0.5, 0.3], [-0.5, 0.3], [-0.5, -0.3]];

    [TensorFunction]
    public static double InLoop(Tensor1D<double> x, double a, double limit)
    {
        if (a > 1.0)
        {
            return a;
        }
        else
        {
            for (var t = x.Length - 1; t >= 0; t--)
            {
                if (x[t] > limit)
                {
                    return a * x[t];
                }
            }
        }

        return 0.7 * a * a;
    }

    public static object[][] InLoopInputs() => [[Vector(6), 0.3, 0.2], [Vector(6), 0.3, 2.0], [Vector(6), 1.3, 0.2], [Vector(0), 0.3, 0.2]];

    [TensorFunction]
    public static double LeavesTheLoop(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            if (x[t] > 0.5)
            {
                continue;
            }
            else if (x[t] < -0.5)
            {
                total -= a * a;
                break;
            }

            total += a * x[t];
        }

        return total;
    }

    public static object[][] LeavesTheLoopInputs() => [[Vector(7), 0.3], [Vector(3), 0.3], [Vector(0), 0.3]];
}
