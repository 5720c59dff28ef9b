using System;

namespace SourceTensor.CompilerServices;

/// <content>The regularized incomplete beta function (DLMF 8.17), by its continued fraction.</content>
public static partial class KernelMath
{
    // Enough for shapes up to 1e11; beyond, the result is NaN and not a guess.
    private const int LongestFraction = 1 << 24;

    /// <summary>Iₓ(a, b) = ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt / B(a, b).</summary>
    /// <param name="a">The first shape, 0 or more.</param>
    /// <param name="b">The second shape, 0 or more.</param>
    /// <param name="x">A number from 0 to 1.</param>
    /// <returns>The function; NaN outside, where both shapes are 0 or both infinite, and where they are too large to converge.</returns>
    public static double BetaRegularized(double a, double b, double x)
    {
        if (IsBetaEdge(a, b, x))
            return BetaAtEdge(a, b, x);
        return IsBelowMean(a, b, x) ? BetaPower(a, b, x, 1 - x) * BetaFraction(a, b, x)
            : 1 - (BetaPower(b, a, 1 - x, x) * BetaFraction(b, a, 1 - x));
    }

    /// <inheritdoc cref="BetaRegularized(double, double, double)"/>
    public static float BetaRegularized(float a, float b, float x) => (float)BetaRegularized((double)a, (double)b, (double)x);

    /// <summary>∂Iₓ(a, b)/∂a.</summary>
    /// <param name="a">The first shape, 0 or more.</param>
    /// <param name="b">The second shape, 0 or more.</param>
    /// <param name="x">A number from 0 to 1.</param>
    /// <returns>The partial derivative, at a = 0 its limit.</returns>
    public static double BetaRegularizedByFirst(double a, double b, double x) => BetaSlopes(a, b, x).First;

    /// <inheritdoc cref="BetaRegularizedByFirst(double, double, double)"/>
    public static float BetaRegularizedByFirst(float a, float b, float x) => (float)BetaRegularizedByFirst((double)a, (double)b, (double)x);

    /// <summary>∂Iₓ(a, b)/∂b.</summary>
    /// <param name="a">The first shape, 0 or more.</param>
    /// <param name="b">The second shape, 0 or more.</param>
    /// <param name="x">A number from 0 to 1.</param>
    /// <returns>The partial derivative, at b = 0 its limit.</returns>
    public static double BetaRegularizedBySecond(double a, double b, double x) => BetaSlopes(a, b, x).Second;

    /// <inheritdoc cref="BetaRegularizedBySecond(double, double, double)"/>
    public static float BetaRegularizedBySecond(float a, float b, float x) => (float)BetaRegularizedBySecond((double)a, (double)b, (double)x);

    /// <summary>∂Iₓ(a, b)/∂x = xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b).</summary>
    /// <param name="a">The first shape, 0 or more.</param>
    /// <param name="b">The second shape, 0 or more.</param>
    /// <param name="x">A number from 0 to 1.</param>
    /// <returns>The density of the beta distribution.</returns>
    public static double BetaDensity(double a, double b, double x)
    {
        var edge = BetaAtEdge(a, b, x);
        if (double.IsNaN(edge))
            return double.NaN;
        if (a == 0 || b == 0 || double.IsInfinity(a) || double.IsInfinity(b))
            return 0;
        if (x is 0 or 1)
        {
            var (near, far) = x == 0 ? (a, b) : (b, a);
            return near < 1 ? double.PositiveInfinity : near == 1 ? far : 0;
        }

        return BetaPower(a, b, x, 1 - x) * a / (x * (1 - x));
    }

    /// <inheritdoc cref="BetaDensity(double, double, double)"/>
    public static float BetaDensity(float a, float b, float x) => (float)BetaDensity((double)a, (double)b, (double)x);

    private static bool IsBetaEdge(double a, double b, double x) =>
        !(a > 0 && b > 0 && x > 0 && x < 1) || double.IsInfinity(a) || double.IsInfinity(b);

    /// <summary>I where a shape is 0 or infinite, x is 0 or 1, or something is no argument at all.</summary>
    private static double BetaAtEdge(double a, double b, double x)
    {
        var isOne = a == 0 || double.IsInfinity(b);
        var isZero = b == 0 || double.IsInfinity(a);
        return !(a >= 0 && b >= 0 && x >= 0 && x <= 1) || ((isOne || x == 1) && (isZero || x == 0)) ? double.NaN : isOne || x == 1 ? 1 : 0;
    }

    private static bool IsBelowMean(double a, double b, double x) => x * (a + b + 2) < a + 1;

    private static (double First, double Second) BetaSlopes(double a, double b, double x)
    {
        // Nothing changes from shapes of 0 to that one.
        const double Tiny = 1e-300;
        if (IsBetaEdge(a, b, x))
        {
            if (!(x > 0 && x < 1 && a >= 0 && b >= 0 && a + b > 0) || double.IsInfinity(a) || double.IsInfinity(b))
                return (0 * BetaAtEdge(a, b, x), 0 * BetaAtEdge(a, b, x));
            (a, b) = (Math.Max(a, Tiny), Math.Max(b, Tiny));
        }

        if (IsBelowMean(a, b, x))
            return BetaSlopesBelow(a, b, x, 1 - x);
        var (first, second) = BetaSlopesBelow(b, a, 1 - x, x);
        return (-second, -first);
    }

    private static (double First, double Second) BetaSlopesBelow(double a, double b, double x, double rest)
    {
        var power = BetaPower(a, b, x, rest);
        var (fraction, byFirst, bySecond) = BetaFractionSlopes(a, b, x);
        var ofSum = Digamma(a + b);
        var logarithm = x < 0.5 ? Math.Log(x) : LogP1(-rest);
        var logarithmOfRest = x < 0.5 ? LogP1(-x) : Math.Log(rest);
        return (power * (((logarithm - Digamma(a + 1) + ofSum) * fraction) + byFirst), power * (((logarithmOfRest - Digamma(b) + ofSum) * fraction) + bySecond));
    }

    /// <summary>xᵃ (1 − x)ᵇ / (a B(a, b)), where the rest is 1 − x.</summary>
    private static double BetaPower(double a, double b, double x, double rest)
    {
        if (Math.Min(a, b) < 10)
        {
            var logarithm = x < 0.5 ? Math.Log(x) : LogP1(-rest);
            var logarithmOfRest = x < 0.5 ? LogP1(-x) : Math.Log(rest);
            return Math.Exp((a * logarithm) + (b * logarithmOfRest) - LogBeta(a, b)) / a;
        }

        // Relative to the mode, where the leading parts of the two exponents cancel.
        var excess = (x * b) - (a * rest);
        var exponent = excess < -0.4 * a || excess > 0.4 * b
            ? (a * Math.Log(x / a * (a + b))) + (b * Math.Log(rest / b * (a + b)))
            : (a * LogP1Less(excess / a)) + (b * LogP1Less(-excess / b));
        return Math.Exp(exponent + StirlingRest(a + b) - StirlingRest(a) - StirlingRest(b)) * Math.Sqrt(b / (a + b)) / (RootTwoPi * Math.Sqrt(a));
    }

    /// <summary>1/(1 + d₁/(1 + d₂/(1 + …))), from an end that is twice as far until it no longer matters.</summary>
    private static double BetaFraction(double a, double b, double x)
    {
        var previous = double.NaN;
        for (var terms = 8; terms <= LongestFraction; terms *= 2)
        {
            var value = 1.0;
            for (var n = terms; n >= 1; n--)
                value = 1 + (BetaCoefficient(a, b, x, n).Value / value);
            if (Math.Abs(value - previous) <= 4e-16 * value)
                return 1 / value;
            previous = value;
        }

        return double.NaN;
    }

    /// <summary>The fraction and its derivatives by a and b. These may need many more terms: of a whole b the fraction itself ends.</summary>
    private static (double Value, double First, double Second) BetaFractionSlopes(double a, double b, double x)
    {
        var (previousFirst, previousSecond) = (double.NaN, double.NaN);
        for (var terms = 32; terms <= LongestFraction; terms *= 2)
        {
            var (value, first, second) = (1.0, 0.0, 0.0);
            for (var n = terms; n >= 1; n--)
            {
                var (d, logarithmicFirst, dSecond) = BetaCoefficient(a, b, x, n);
                var ratio = d / value;
                first = (ratio * logarithmicFirst) - (ratio / value * first);
                second = (dSecond / value) - (ratio / value * second);
                value = 1 + ratio;
            }

            if (Math.Abs(first - previousFirst) <= 1e-14 * Math.Abs(first) && Math.Abs(second - previousSecond) <= 1e-14 * Math.Abs(second))
                return (1 / value, -first / value / value, -second / value / value);
            (previousFirst, previousSecond) = (first, second);
        }

        return (double.NaN, double.NaN, double.NaN);
    }

    /// <summary>dₙ, its logarithmic derivative by a, and its derivative by b.</summary>
    private static (double Value, double LogarithmicFirst, double Second) BetaCoefficient(double a, double b, double x, int n)
    {
        var m = n / 2;
        var (before, after) = (a + (n - 1), a + n);
        if (n % 2 == 0)
        {
            var factor = m / before * (x / after);
            return (factor * (b - m), (-1 / before) - (1 / after), factor);
        }

        var slope = -((a + m) / before) * (x / after);
        return (slope * (a + b + m), (n == 1 ? 0 : (1 / (a + m)) - (1 / before)) + (1 / (a + b + m)) - (1 / after), slope);
    }
}
