using System;

namespace SourceTensor.CompilerServices;

/// <content>The regularized incomplete gamma functions (DLMF 8.2), by series, continued fraction or, where both are long, expansion for large shapes.</content>
public static partial class KernelMath
{
    // From this shape on, the first terms of the uniform expansion have all digits where x is near the shape.
    private const double LargeShape = 1000;

    private const double Negligible = 1e-17;

    /// <summary>P(a, x) = ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt / Γ(a).</summary>
    /// <param name="a">The shape, 0 or more.</param>
    /// <param name="x">A number, 0 or more.</param>
    /// <returns>The lower function; NaN outside, and where a and x are both 0 or both infinite.</returns>
    public static double GammaRegularizedP(double a, double x)
    {
        if (IsGammaEdge(a, x))
            return GammaAtEdge(a, x);
        if (IsNearLargeShape(a, x))
            return LargeShapeExpansion(a, x, -1);
        return x < Math.Max(a, 1) ? GammaPower(a, x) * GammaSeries(a, x, out _) : 1 - (a * GammaPower(a, x) * GammaFraction(a, x, out _));
    }

    /// <inheritdoc cref="GammaRegularizedP(double, double)"/>
    public static float GammaRegularizedP(float a, float x) => (float)GammaRegularizedP((double)a, (double)x);

    /// <summary>Q(a, x) = 1 − P(a, x), accurate where P is close to 1.</summary>
    /// <param name="a">The shape, 0 or more.</param>
    /// <param name="x">A number, 0 or more.</param>
    /// <returns>The upper function; NaN outside, and where a and x are both 0 or both infinite.</returns>
    public static double GammaRegularizedQ(double a, double x)
    {
        if (IsGammaEdge(a, x))
            return 1 - GammaAtEdge(a, x);
        if (IsNearLargeShape(a, x))
            return LargeShapeExpansion(a, x, 1);
        if (x >= Math.Max(a, 1))
            return a * GammaPower(a, x) * GammaFraction(a, x, out _);
        return a < 1 && x < 1 ? UpperOfSmall(a, x) : 1 - (GammaPower(a, x) * GammaSeries(a, x, out _));
    }

    /// <inheritdoc cref="GammaRegularizedQ(double, double)"/>
    public static float GammaRegularizedQ(float a, float x) => (float)GammaRegularizedQ((double)a, (double)x);

    /// <summary>∂P(a, x)/∂a, by the derivatives of what P is computed with; the two parts of each have one sign but for small a.</summary>
    /// <param name="a">The shape, 0 or more.</param>
    /// <param name="x">A number, 0 or more.</param>
    /// <returns>The partial derivative, at a = 0 its limit; that of Q is its negative.</returns>
    public static double GammaRegularizedByShape(double a, double x)
    {
        if (IsGammaEdge(a, x) && !(a == 0 && x > 0 && !double.IsInfinity(x)))
            return GammaAtEdge(a, x) * 0;
        if (IsNearLargeShape(a, x))
            return LargeShapeSlope(a, x);
        if (x < Math.Max(a, 1))
        {
            var sum = GammaSeries(a, x, out var slope);
            return GammaPower(a, x) * (((Math.Log(x) - Digamma(a + 1)) * sum) + slope);
        }

        // a ψ(a) = a ψ(a + 1) − 1 holds at 0 too.
        var fraction = GammaFraction(a, x, out var fractionSlope);
        return -GammaPower(a, x) * ((((a * (Math.Log(x) - Digamma(a + 1))) + 1) * fraction) + (a * fractionSlope));
    }

    /// <inheritdoc cref="GammaRegularizedByShape(double, double)"/>
    public static float GammaRegularizedByShape(float a, float x) => (float)GammaRegularizedByShape((double)a, (double)x);

    /// <summary>∂P(a, x)/∂x = xᵃ⁻¹ e⁻ˣ / Γ(a).</summary>
    /// <param name="a">The shape, 0 or more.</param>
    /// <param name="x">A number, 0 or more.</param>
    /// <returns>The density of the gamma distribution with scale 1.</returns>
    public static double GammaDensity(double a, double x)
    {
        if (!(a >= 0 && x >= 0) || (double.IsInfinity(a) && double.IsInfinity(x)))
            return double.NaN;
        if (x == 0)
            return a < 1 ? double.PositiveInfinity : a == 1 ? 1 : 0;
        return a == 0 || double.IsInfinity(a) || double.IsInfinity(x) ? 0 : GammaPower(a, x) / x * a;
    }

    /// <inheritdoc cref="GammaDensity(double, double)"/>
    public static float GammaDensity(float a, float x) => (float)GammaDensity((double)a, (double)x);

    private static bool IsGammaEdge(double a, double x) => !(a > 0 && x > 0) || double.IsInfinity(a) || double.IsInfinity(x);

    /// <summary>P where a or x is 0, infinite or no argument at all.</summary>
    private static double GammaAtEdge(double a, double x) => !(a >= 0 && x >= 0) || (a == 0 && x == 0) || (double.IsInfinity(a) && double.IsInfinity(x)) ? double.NaN
        : a == 0 || double.IsInfinity(x) ? 1
        : 0;

    /// <summary>xᵃ e⁻ˣ / Γ(a + 1).</summary>
    private static double GammaPower(double a, double x)
    {
        if (a < 10)
        {
            // The two halves of the exponential do not underflow where the power makes up for it.
            var half = Math.Exp(-x / 2);
            return x > 1000 ? 0 : Math.Pow(x, a) * half * half / Math.Exp(a < 0.5 ? LogGammaAboveOne(a) : LogGamma(a + 1));
        }

        // (x/a)ᵃ eᵃ⁻ˣ / √(2πa), with the exponent as a small number where x is near a.
        var excess = (x - a) / a;
        if (excess < -0.87)
        {
            // A power keeps the digits that the product of a and a large logarithm loses.
            var ratio = x / a;
            return Math.Pow(ratio * Math.Exp(1 - ratio), a) * Math.Exp(-StirlingRest(a)) / (RootTwoPi * Math.Sqrt(a));
        }

        var exponent = excess < -0.4 ? (a * Math.Log(x / a)) + (a - x) : a * LogP1Less(excess);
        return Math.Exp(exponent - StirlingRest(a)) / (RootTwoPi * Math.Sqrt(a));
    }

    /// <summary>Σ xⁿ / ((a + 1) … (a + n)) and its derivative by a.</summary>
    private static double GammaSeries(double a, double x, out double slope)
    {
        var (term, sum, logarithmic) = (1.0, 1.0, 0.0);
        slope = 0;
        for (var n = 1; term > Negligible * sum; n++)
        {
            term *= x / (a + n);
            logarithmic -= 1 / (a + n);
            sum += term;
            slope += term * logarithmic;
        }

        return sum;
    }

    /// <summary>1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))) and its derivative by a, from the end.</summary>
    private static double GammaFraction(double a, double x, out double slope)
    {
        // Terms: as many as the recurrence of the value needs for 16 digits, and some more for the derivative.
        var terms = 20 + (int)((130 / x) + (7 * Math.Sqrt(Math.Min(a, x))) + (40 / Math.Sqrt(x)));
        var value = x + (2 * terms) + 1 - a;
        var valueSlope = -1.0;
        for (var n = terms; n >= 1; n--)
        {
            var ratio = n * (a - n) / value;
            valueSlope = -1 + (n / value) - (ratio / value * valueSlope);
            value = x + (2 * n) - 1 - a + ratio;
        }

        slope = -valueSlope / value / value;
        return 1 / value;
    }

    /// <summary>Q for a and x below 1: of 1 − xᵃ/Γ(a + 1) and the rest of the series, so that nothing is lost where Q is small.</summary>
    private static double UpperOfSmall(double a, double x)
    {
        var exponent = (a * Math.Log(x)) - (a < 0.5 ? LogGammaAboveOne(a) : LogGamma(1 + a));
        var (power, sum) = (-1.0, 0.0);
        for (var n = 1; Math.Abs(power) > Negligible; n++)
        {
            power *= -x / n;
            sum += power / (a + n);
        }

        return -ExpM1(exponent) + (a * Math.Exp(exponent) * sum);
    }

    /// <summary>log(1 + x) − x, of which nothing cancels.</summary>
    private static double LogP1Less(double x)
    {
        if (Math.Abs(x) > 0.4)
            return LogP1(x) - x;

        // log(1 + x) = 2 artanh r for r = x/(2 + x), and 2r − x = −x r.
        var r = x / (2 + x);
        var square = r * r;
        var sum = 0.0;
        for (var odd = 29; odd >= 3; odd -= 2)
            sum = (sum * square) + (2.0 / odd);
        return r * ((sum * square) - x);
    }
}
