using System;

namespace SourceTensor.CompilerServices;

/// <content>The gamma function and the beta function, by their logarithms (DLMF 5.4, 5.5, 5.11, 5.12).</content>
public static partial class KernelMath
{
    private const double HalfLogTwoPi = 0.9189385332046728;

    /// <summary>log |Γ(x)|.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm; ∞ at 0 and at negative whole numbers. Near its zeros between negative whole numbers the error is absolute.</returns>
    public static double LogGamma(double x)
    {
        if (Math.Abs(x) < 0.5)
            return LogGammaAboveOne(x) - Math.Log(Math.Abs(x));
        if (x < 0)
            return LogGammaBelow(x);
        if (x <= 1.5)
            return x == 1 ? 0 : LogGammaAboveOne(x - 1);
        if (x <= 2.5)
            return (x - 2) * SpecialPolynomials.Evaluate(SpecialPolynomials.LogGammaAboveTwo, x - 2);
        if (x <= 10)
            return SpecialPolynomials.Evaluate(SpecialPolynomials.LogGamma, x);

        // The largest numbers overflow, infinity among them.
        return ((x - 0.5) * (Math.Log(x) - 1)) + (HalfLogTwoPi - 0.5 + StirlingRest(x));
    }

    /// <inheritdoc cref="LogGamma(double)"/>
    public static float LogGamma(float x) => (float)LogGamma((double)x);

    /// <summary>log B(x, y) = log Γ(x) + log Γ(y) − log Γ(x + y), without the cancellation of large numbers.</summary>
    /// <param name="x">A number above 0.</param>
    /// <param name="y">A number above 0.</param>
    /// <returns>The logarithm; ∞ where one is 0, −∞ where one is infinite, NaN where one is negative or both of these meet.</returns>
    public static double LogBeta(double x, double y)
    {
        var (small, large) = x <= y ? (x, y) : (y, x);
        if (!(small >= 0) || (small == 0 && double.IsInfinity(large)))
            return double.NaN;
        if (small == 0 || double.IsInfinity(large))
            return small == 0 ? double.PositiveInfinity : double.NegativeInfinity;
        if (large < 2)
            return LogGamma(small) + (LogGamma(large) - LogGamma(small + large));

        var ratio = small / large;
        var rest = StirlingRest(large) - StirlingRest(small + large);
        return small < 2
            ? LogGamma(small) - ((large - 0.5) * LogP1(ratio)) - (small * (Math.Log(large) + LogP1(ratio) - 1)) + rest
            : HalfLogTwoPi - (0.5 * Math.Log(large)) + (StirlingRest(small) + rest) - ((small - 0.5) * LogP1(large / small)) - (large * LogP1(ratio));
    }

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static float LogBeta(float x, float y) => (float)LogBeta((double)x, (double)y);

    /// <summary>log Γ(1 + z) for |z| ≤ ½, with the digits of z where that is small.</summary>
    private static double LogGammaAboveOne(double z) => z * SpecialPolynomials.Evaluate(SpecialPolynomials.LogGammaAboveOne, z);

    /// <summary>Γ(x) Γ(−x) = −π / (x sin πx) for x ≤ −½.</summary>
    private static double LogGammaBelow(double x)
    {
        if (double.IsInfinity(x) || x == Math.Floor(x))
            return double.PositiveInfinity;
        var fraction = x - Math.Round(x);
        return Math.Log(Math.PI / (Math.Abs(Math.Sin(Math.PI * fraction)) * -x)) - LogGamma(-x);
    }

    /// <summary>log Γ(x) − ((x − ½) log x − x + ½ log 2π) for x ≥ 2, about 1/(12x).</summary>
    private static double StirlingRest(double x) => SpecialPolynomials.Evaluate(SpecialPolynomials.Stirling, 1 / x / x) / x;
}
