using System;

namespace SourceTensor.CompilerServices;

/// <content>Derivatives of log Γ (DLMF 5.2, 5.5, 5.11, 5.15).</content>
public static partial class KernelMath
{
    /// <summary>B₂ₖ / (2k)!, from k = 1 on.</summary>
    private static ReadOnlySpan<double> BernoulliOverFactorial =>
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0, 1.0 / 74724249600.0, -3617.0 / 10670622842880000.0,
        43867.0 / 5109094217170944000.0, -174611.0 / 802857662698291200000.0,
    ];

    /// <summary>ψ(x), the derivative of log Γ.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The digamma function; infinite at 0 with the opposite sign of the zero, NaN at negative whole numbers.</returns>
    public static double Digamma(double x)
    {
        if (x <= 0)
            return x == 0 ? -1 / x : x == Math.Floor(x) ? double.NaN : Digamma(1 - x) - (Math.PI * Cotangent(x));
        if (x < 1)
            return DigammaAbove(1 + x) - (1 / x);
        return DigammaAbove(x);
    }

    /// <inheritdoc cref="Digamma(double)"/>
    public static float Digamma(float x) => (float)Digamma((double)x);

    /// <summary>ψ′(x), the second derivative of log Γ.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The trigamma function; ∞ at 0 and at negative whole numbers.</returns>
    public static double Trigamma(double x) => Polygamma(1, x);

    /// <inheritdoc cref="Trigamma(double)"/>
    public static float Trigamma(float x) => (float)Trigamma((double)x);

    /// <summary>The derivative of that order of ψ.</summary>
    /// <param name="order">1 or more.</param>
    /// <param name="x">Any number.</param>
    /// <returns>The polygamma function; at 0 infinite, at negative whole numbers too where the order is odd, else NaN there.</returns>
    public static double Polygamma(int order, double x)
    {
        var isOdd = order % 2 != 0;
        if (x <= 0)
        {
            if (x == Math.Floor(x))
                return isOdd ? double.IsInfinity(x) ? double.NaN : double.PositiveInfinity : x == 0 ? -1 / x : double.NaN;
            var mirrored = Polygamma(order, 1 - x);
            return (isOdd ? -mirrored : mirrored) - CotangentDerivative(order, x);
        }

        var magnitude = PolygammaMagnitude(order, x);
        return isOdd ? magnitude : -magnitude;
    }

    /// <inheritdoc cref="Polygamma(int, double)"/>
    public static float Polygamma(int order, float x) => (float)Polygamma(order, (double)x);

    /// <summary>ψ(x) for x ≥ 1.</summary>
    private static double DigammaAbove(double x) => x switch
    {
        <= 2 => (x - SpecialPolynomials.DigammaRoot - SpecialPolynomials.DigammaRootLow) * SpecialPolynomials.Evaluate(SpecialPolynomials.DigammaOverRoot, x),
        <= 10 => SpecialPolynomials.Evaluate(SpecialPolynomials.Digamma, x),
        _ => Math.Log(x) - ((0.5 + (SpecialPolynomials.Evaluate(SpecialPolynomials.DigammaTail, 1 / x / x) / x)) / x),
    };

    /// <summary>
    /// n! Σ (x + k)^−(n+1) for x > 0: the first terms, and the asymptotic series of the rest where x + k is above 12 + n. All
    /// but the smallest have one sign, so nothing cancels.
    /// </summary>
    private static double PolygammaMagnitude(int order, double x)
    {
        var terms = x < 12 + order ? (int)Math.Ceiling(12 + order - x) : 0;
        var far = x + terms;
        var inverse = 1 / far;

        // b₂ₖ (n + 1)(n + 2) … (n + 2k − 1) / far²ᵏ, where b₂ₖ = B₂ₖ / (2k)!.
        var series = 0.0;
        var rising = inverse;
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            rising *= (order + (2 * k) + 1) * inverse;
            series += BernoulliOverFactorial[k] * rising;
            rising *= (order + (2 * k) + 2) * inverse;
        }

        var sum = InversePower(far, order) * ((1.0 / order) + (inverse / 2) + series);
        var factorial = 1.0;
        for (var k = terms - 1; k >= 0; k--)
            sum += InversePower(x + k, order + 1);
        for (var k = 2; k <= order; k++)
            factorial *= k;
        return factorial * sum;
    }

    private static double InversePower(double x, int exponent) => exponent switch
    {
        1 => 1 / x,
        2 => 1 / x * (1 / x),
        _ => Math.Pow(x, -exponent),
    };

    /// <summary>cot πx for x that is not whole, exactly reduced.</summary>
    private static double Cotangent(double x)
    {
        var fraction = x - Math.Round(x);
        return Math.Abs(fraction) <= 0.25 ? 1 / Math.Tan(Math.PI * fraction)
            : Math.CopySign(Math.Tan(Math.PI * (0.5 - Math.Abs(fraction))), fraction);
    }

    /// <summary>
    /// The derivative of that order of π cot πx: πⁿ⁺¹ times a polynomial in the cotangent, since the derivative of c = cot is
    /// −(1 + c²).
    /// </summary>
    private static double CotangentDerivative(int order, double x)
    {
        Span<double> coefficients = stackalloc double[order + 2];
        coefficients.Clear();
        coefficients[1] = 1;
        for (var n = 0; n < order; n++)
        {
            // −(1 + c²) times the derivative. What there is has odd powers only or even ones only, what is made of it the others.
            for (var k = n % 2; k <= n + 2; k += 2)
                coefficients[k] = -((k >= 1 ? (k - 1) * coefficients[k - 1] : 0) + (k <= n ? (k + 1) * coefficients[k + 1] : 0));
            for (var k = (n + 1) % 2; k <= n + 1; k += 2)
                coefficients[k] = 0;
        }

        var cotangent = Cotangent(x);
        var value = 0.0;
        for (var k = order + 1; k >= 0; k--)
            value = (value * cotangent) + coefficients[k];
        return value * Math.Pow(Math.PI, order + 1);
    }
}
