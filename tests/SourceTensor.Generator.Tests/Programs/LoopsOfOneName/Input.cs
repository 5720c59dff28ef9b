using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops that end early, of which the derivative has two of one name; a condition known at build time.</summary>
public static partial class LoopsOfOneName
{
    [TensorFunction]
    public static double First(double a, Tensor1D<double> x)
    {
        var kind = 1;
        switch (kind)
        {
            case 0:
                break;
            case 1:
            case > 3:
                foreach (var e in x)
                {
                    if (e > 0.2)
                    {
                        return a * e;
                    }
                }

                break;
            default:
                break;
        }

        return 0.7;
    }

    public static object[][] FirstInputs() => [[0.7, Vector(5)], [0.7, Vector(0)]];

    private static double Scaled(Func<double, double> f, double x) => f(x) - 0.3 * f(0.5 * x);

    [TensorFunction]
    public static double Known(double b, Tensor1D<double> w)
    {
        if (Scaled(z => 1.27937, b) <= 0.11937)
        {
            var v = Tensor1D.Zeros<double>(w.Length);
            v[1] += 0.7;
            return Sum(v * w);
        }

        return b * w[0];
    }

    public static object[][] KnownInputs() => [[0.7, Vector(5)]];
}
