using System;

namespace SourceTensor.CompilerServices;

/// <content>The error function and its relatives (DLMF 7.2).</content>
public static partial class KernelMath
{
    private const double TwoOverRootPi = 1.1283791670955126;
    private const double RootPi = 1.772453850905516;

    /// <summary>(2/√π) ∫₀ˣ e^(−t²) dt.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The error function.</returns>
    public static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        return magnitude <= 1 ? x * SpecialPolynomials.Evaluate(SpecialPolynomials.ErfOverX, x * x)
            : Math.CopySign(1 - ErfcAbove(magnitude), x);
    }

    /// <inheritdoc cref="Erf(double)"/>
    public static float Erf(float x) => (float)Erf((double)x);

    /// <summary>1 − erf x, accurate where erf x is close to 1.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The complementary error function.</returns>
    public static double Erfc(double x) => x > 0.5 ? ErfcAbove(x) : x < -0.5 ? 2 - ErfcAbove(-x) : 1 - Erf(x);

    /// <inheritdoc cref="Erfc(double)"/>
    public static float Erfc(float x) => (float)Erfc((double)x);

    /// <summary>e^(x²) erfc x.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The scaled complementary error function; ∞ where it is too large for a number.</returns>
    public static double Erfcx(double x) => x < 0 ? x < -27 ? double.PositiveInfinity : (2 * ExpOfSquare(x, 1)) - ErfcxAbove(-x) : ErfcxAbove(x);

    /// <inheritdoc cref="Erfcx(double)"/>
    public static float Erfcx(float x) => (float)Erfcx((double)x);

    /// <summary>The derivative of e^(x²) erfc x, 2x e^(x²) erfc x − 2/√π, whose terms cancel where x is large.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The slope; about −1/(√π x²) far above 0.</returns>
    public static double ErfcxSlope(double x) => x < 2 ? (2 * x * Erfcx(x)) - TwoOverRootPi
        : -SpecialPolynomials.Evaluate(SpecialPolynomials.ErfcxSlopeTail, 1 / x / x) / RootPi / x / x;

    /// <inheritdoc cref="ErfcxSlope(double)"/>
    public static float ErfcxSlope(float x) => (float)ErfcxSlope((double)x);

    /// <summary>The number whose error function is y.</summary>
    /// <param name="y">A number from −1 to 1.</param>
    /// <returns>The inverse error function; infinite at −1 and 1, NaN outside.</returns>
    public static double ErfInverse(double y)
    {
        var magnitude = Math.Abs(y);
        if (magnitude < 1e-8)
            return y * (RootPi / 2);
        if (!(magnitude < 1))
            return magnitude == 1 ? Math.CopySign(double.PositiveInfinity, y) : double.NaN;

        // Halley's method triples the digits of each step. Above ½ it solves for the complement, which is exact and keeps its digits.
        var complement = 1 - magnitude;
        var x = ErfInverseStart(magnitude, complement);
        for (var step = 0; step < 3; step++)
        {
            var error = magnitude < 0.5 ? Erf(x) - magnitude : complement - Erfc(x);
            var newton = error / (TwoOverRootPi * ExpOfSquare(x, -1));
            x -= newton / (1 + (x * newton));
        }

        return Math.CopySign(x, y);
    }

    /// <inheritdoc cref="ErfInverse(double)"/>
    public static float ErfInverse(float y) => (float)ErfInverse((double)y);

    /// <summary>Two or three digits: the power series, and farther out the closed form of S. Winitzki (2008).</summary>
    private static double ErfInverseStart(double y, double complement)
    {
        if (y < 0.3)
            return RootPi / 2 * (y + (Math.PI / 12 * y * y * y));
        const double Shape = 0.147;
        var logarithm = Math.Log(complement * (1 + y));
        var half = (2 / (Math.PI * Shape)) + (logarithm / 2);
        return Math.Sqrt(Math.Sqrt((half * half) - (logarithm / Shape)) - half);
    }

    /// <summary>erfc x for x ≥ ½.</summary>
    private static double ErfcAbove(double x) => x > 28 ? 0 : ExpOfSquare(x, -1) * ErfcxAbove(x);

    /// <summary>e^(x²) erfc x for x ≥ 0.</summary>
    private static double ErfcxAbove(double x) => x <= 6 ? SpecialPolynomials.Evaluate(SpecialPolynomials.Erfcx, x)
        : SpecialPolynomials.Evaluate(SpecialPolynomials.ErfcxTail, 1 / x / x) / RootPi / x;

    /// <summary>e^(factor · x²) for |x| &lt; 100 and a factor that is a power of two: x² with all its digits, which the exponential would magnify the loss of.</summary>
    private static double ExpOfSquare(double x, double factor)
    {
        var high = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~0x7FFFFFFL);
        var rest = factor * (x - high) * (x + high);
        var power = Math.Exp(factor * high * high);

        // |rest| < 3e-4.
        return power + (power * rest * (1 + (rest / 2 * (1 + (rest / 3 * (1 + (rest / 4)))))));
    }
}
