using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// Partial derivatives of another precision than what they are derivatives of: those of a rule, and those of a loop that is
/// differentiated in forward mode inside of another.
/// </summary>
public static partial class MixedRules
{
    public static double Wide(float x, double y) => x * y;

    [Derivative(nameof(Wide))]
    public static (float X, double Y) WidePartials(float x, double y) => ((float)y, x);

    public static float Narrow(float x, double y) => (float)(x * y);

    [Derivative(nameof(Narrow))]
    public static (float X, double Y) NarrowPartials(float x, double y) => ((float)y, x);

    [TensorFunction]
    public static double OfWide(float x, double y) => Wide(x, y) * y;

    [TensorFunction]
    public static double OfNarrow(float x, double y) => Narrow(x, y) * y;

    [Jvp(nameof(OfWide))]
    public static partial (double Value, double ValueTangent) OfWideJvp(float x, double y, float xTangent, double yTangent);

    [Jvp(nameof(OfNarrow))]
    public static partial (double Value, double ValueTangent) OfNarrowJvp(float x, double y, float xTangent, double yTangent);

    [TensorFunction]
    public static double Series(double x, [Data] Tensor1D<double> times, Tensor1D<int> kinds)
    {
        var total = 0.0;
        for (var t = 0; t < times.Length; t++)
        {
            var sum = 0.5f;
            if (kinds[t] == 1)
            {
                for (var k = 1; k <= kinds.Length; k++)
                {
                    sum += (float)(k * Math.Exp(-k * k * x * times[t]));
                }
            }

            total += Math.Log(sum);
        }

        return total;
    }

    public static object[][] Inputs() => [[0.75f, 1.25]];

    public static object[][] OfWideJvpInputs() => [[0.75f, 1.25, 0.5f, -2.0]];

    public static object[][] OfNarrowJvpInputs() => [[0.75f, 1.25, 0.5f, -2.0]];

    public static object[][] SeriesInputs() => [[0.4, Vector(5, 0.3, 1), Choices(5, 3)]];
}
