using System;
using SourceTensor.CompilerServices;

namespace SourceTensor.Evaluator;

/// <summary>
/// Incomplete gamma and beta functions by series of positive terms; derivatives by shapes by differences, which share nothing
/// with the formulas that are tested.
/// </summary>
internal static partial class DoubleDoubleFunctions
{
    // Beyond, the series is too long: there the doubles stand for themselves, which a table of 40 digits tests.
    private const double LargestShape = 1e6;

    public static DoubleDouble GammaRegularizedP(DoubleDouble a, DoubleDouble x)
    {
        if (IsEdge(a, x))
        {
            return KernelMath.GammaRegularizedP(a.High, x.High);
        }

        return IsBySeries(a, x) ? GammaSeries(a, x) : 1 - GammaFraction(a, x);
    }

    public static DoubleDouble GammaRegularizedQ(DoubleDouble a, DoubleDouble x)
    {
        if (IsEdge(a, x))
        {
            return KernelMath.GammaRegularizedQ(a.High, x.High);
        }

        return !IsBySeries(a, x) ? GammaFraction(a, x) : a.High < 1 && x.High < 1 ? GammaUpperOfSmall(a, x) : 1 - GammaSeries(a, x);
    }

    public static DoubleDouble GammaRegularizedByShape(DoubleDouble a, DoubleDouble x) => IsEdge(a, x)
        ? KernelMath.GammaRegularizedByShape(a.High, x.High)
        : Slope(shape => IsBySeries(a, x) ? GammaSeries(shape, x) : -GammaFraction(shape, x), a);

    public static DoubleDouble GammaDensity(DoubleDouble a, DoubleDouble x) =>
        IsEdge(a, x) ? KernelMath.GammaDensity(a.High, x.High) : Exp(((a - 1) * Log(x)) - x - LogGamma(a));

    public static DoubleDouble BetaRegularized(DoubleDouble a, DoubleDouble b, DoubleDouble x)
    {
        if (IsEdge(a, b, x))
        {
            return KernelMath.BetaRegularized(a.High, b.High, x.High);
        }

        return IsBelowMean(a, b, x) ? BetaSeries(a, b, x, 1 - x) : 1 - BetaSeries(b, a, 1 - x, x);
    }

    public static DoubleDouble BetaRegularizedByShape(int shape, DoubleDouble a, DoubleDouble b, DoubleDouble x)
    {
        if (IsEdge(a, b, x))
        {
            return shape == 0 ? KernelMath.BetaRegularizedByFirst(a.High, b.High, x.High) : KernelMath.BetaRegularizedBySecond(a.High, b.High, x.High);
        }

        var isBelow = IsBelowMean(a, b, x);
        return Slope(moved => Value(shape == 0 ? moved : a, shape == 1 ? moved : b), shape == 0 ? a : b);

        DoubleDouble Value(DoubleDouble first, DoubleDouble second) => isBelow ? BetaSeries(first, second, x, 1 - x) : -BetaSeries(second, first, 1 - x, x);
    }

    public static DoubleDouble BetaDensity(DoubleDouble a, DoubleDouble b, DoubleDouble x) => IsEdge(a, b, x)
        ? KernelMath.BetaDensity(a.High, b.High, x.High)
        : Exp(((a - 1) * Log(x)) + ((b - 1) * LogP1(-x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b));

    private static bool IsEdge(DoubleDouble a, DoubleDouble x) => !(a.High > 0 && x.High > 0 && a.High < LargestShape && x.High < double.PositiveInfinity);

    private static bool IsEdge(DoubleDouble a, DoubleDouble b, DoubleDouble x) =>
        !(a.High > 0 && b.High > 0 && x.High > 0 && (1 - x).High > 0 && a.High < LargestShape && b.High < LargestShape);

    private static bool IsBySeries(DoubleDouble a, DoubleDouble x) => x.High < Math.Max(a.High, 1);

    private static bool IsBelowMean(DoubleDouble a, DoubleDouble b, DoubleDouble x) => (x * (a + b + 2) - (a + 1)).High < 0;

    /// <summary>xᵃ e⁻ˣ / Γ(a + 1) Σ xⁿ / ((a + 1) … (a + n)).</summary>
    private static DoubleDouble GammaSeries(DoubleDouble a, DoubleDouble x)
    {
        DoubleDouble term = 1, sum = 1;
        for (var n = 1; term.High > 1e-34 * sum.High; n++)
        {
            term = term * x / (a + n);
            sum += term;
        }

        return Exp((a * Log(x)) - x - LogGammaAboveOne(a)) * sum;
    }

    /// <summary>Q for x at least a and 1, by the continued fraction from a term on that is far enough for all digits.</summary>
    private static DoubleDouble GammaFraction(DoubleDouble a, DoubleDouble x)
    {
        var terms = 60 + (int)((600 / x.High) + (20 * Math.Sqrt(Math.Min(a.High, x.High))) + (200 / Math.Sqrt(x.High)));
        var value = x + ((2 * terms) + 1) - a;
        for (var n = terms; n >= 1; n--)
        {
            value = x + ((2 * n) - 1) - a + (n * (a - n) / value);
        }

        return Exp((a * Log(x)) - x - LogGammaAboveOne(a)) * a / value;
    }

    /// <summary>1 − xᵃ/Γ(a + 1) and the rest of the alternating series.</summary>
    private static DoubleDouble GammaUpperOfSmall(DoubleDouble a, DoubleDouble x)
    {
        var exponent = (a * Log(x)) - LogGammaAboveOne(a);
        DoubleDouble power = -1, sum = 0;
        for (var n = 1; Math.Abs(power.High) > 1e-34; n++)
        {
            power = power * -x / n;
            sum += power / (a + n);
        }

        return -ExpM1(exponent) + (a * Exp(exponent) * sum);
    }

    /// <summary>log Γ(1 + a), by its power series where 1 + a would lose the digits of a.</summary>
    private static DoubleDouble LogGammaAboveOne(DoubleDouble a)
    {
        if (Math.Abs(a.High) > 1e-5)
        {
            return LogGamma(a + 1);
        }

        DoubleDouble sum = 0;
        for (var n = 5; n >= 0; n--)
        {
            // a (ψ(1) + a/2 (ψ′(1) + a/3 (ψ″(1) + …))).
            sum = (Polygamma(n, 1) + sum) * a / (n + 1);
        }

        return sum;
    }

    /// <summary>xᵃ (1 − x)ᵇ / (a B(a, b)) Σ (a + b)ₙ / (a + 1)ₙ xⁿ.</summary>
    private static DoubleDouble BetaSeries(DoubleDouble a, DoubleDouble b, DoubleDouble x, DoubleDouble rest)
    {
        DoubleDouble term = 1, sum = 1;
        for (var n = 0; term.High > 1e-34 * sum.High; n++)
        {
            term = term * x * (a + b + n) / (a + 1 + n);
            sum += term;
        }

        return Exp((a * Log(x)) + (b * Log(rest)) + LogGamma(a + b) - LogGammaAboveOne(a) - LogGamma(b)) * sum;
    }

    /// <summary>A central difference, extrapolated twice: its error is the step to the sixth power, about 1e-29, and 1e-26 of rounding.</summary>
    private static DoubleDouble Slope(Func<DoubleDouble, DoubleDouble> function, DoubleDouble at)
    {
        var step = Math.ScaleB(1, Math.Min(0, Math.ILogB(at.High)) - 15);
        DoubleDouble Difference(double h) => (function(at + h) - function(at - h)) / (2 * h);
        var (coarse, middle, fine) = (Difference(step), Difference(step / 2), Difference(step / 4));
        var (first, second) = (middle + ((middle - coarse) / 3), fine + ((fine - middle) / 3));
        return second + ((second - first) / 15);
    }
}
