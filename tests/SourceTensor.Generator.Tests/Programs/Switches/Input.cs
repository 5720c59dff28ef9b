using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary><c>switch</c>, as an expression and as a statement.</summary>
public static partial class Switches
{
    [TensorFunction]
    public static double Expression(Tensor1D<int> kinds, double a, double b)
    {
        var total = 0.0;
        for (var t = 0; t < kinds.Length; t++)
        {
            total += kinds[t] switch
            {
                0 => a,
                1 when b > 0.0 => Exp(a * b),
                1 or 2 => b * t,
                > 2 and < 5 => a * a,
                _ => 0.0,
            };
        }

        return total;
    }

    public static object[][] ExpressionInputs() => [[Choices(9, 7), 0.5, 0.3], [Choices(9, 7), 0.5, -0.3], [Choices(0, 7), 0.5, -0.3]];

    [TensorFunction]
    public static double Statement(Tensor1D<int> kinds, double a, double b)
    {
        var total = 1.0;
        foreach (var kind in kinds)
        {
            switch (kind)
            {
                case 0:
                    total += a;
                    break;
                case 1:
                case 2:
                    if (total > 3.0)
                    {
                        break;
                    }

                    total *= 1.0 + b;
                    break;
                case 3:
                    continue;
                case > 5:
                    return total * a;
                default:
                    total -= b * b;
                    break;
            }

            total *= 1.01;
        }

        return total;
    }

    public static object[][] StatementInputs() => [[Choices(9, 5), 0.5, 0.3], [Choices(12, 7), 0.5, 1.3], [Choices(0, 7), 0.5, -0.3]];

    [TensorFunction]
    public static double Tuples(double x, double y) => (x > 0.0, y > 0.0) switch
    {
        (true, true) => x * y,
        (true, false) => x / y,
        (false, _) => y,
    };

    public static object[][] TuplesInputs() => [[0.5, 0.3], [0.5, -0.3], [-0.5, 0.3], [-0.5, -0.3]];
}
