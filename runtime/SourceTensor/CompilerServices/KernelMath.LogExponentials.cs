using System;

namespace SourceTensor.CompilerServices;

/// <content>Logarithms of sums and differences of exponentials.</content>
public static partial class KernelMath
{
    private const double LogOfTwo = 0.6931471805599453;

    /// <summary>log(1 − eˣ) for x below 0, by the one of two forms that does not cancel.</summary>
    /// <param name="x">A number below 0.</param>
    /// <returns>The logarithm; −∞ at 0, NaN above.</returns>
    public static double LogOneMinusExp(double x) =>
        x > -LogOfTwo ? Math.Log(-ExpM1(x)) : LogP1(-Math.Exp(x));

    /// <inheritdoc cref="LogOneMinusExp(double)"/>
    public static float LogOneMinusExp(float x) => (float)LogOneMinusExp((double)x);

    /// <summary>log(eˣ + eʸ), the larger of the two taken out of the exponentials.</summary>
    /// <param name="x">Any number.</param>
    /// <param name="y">Any number.</param>
    /// <returns>The logarithm; infinite where the larger is, NaN where either is.</returns>
    public static double LogAddExp(double x, double y)
    {
        var largest = Math.Max(x, y);
        return double.IsFinite(largest) ? largest + LogP1(Math.Exp(Math.Min(x, y) - largest)) : largest;
    }

    /// <inheritdoc cref="LogAddExp(double, double)"/>
    public static float LogAddExp(float x, float y) => (float)LogAddExp((double)x, (double)y);
}
