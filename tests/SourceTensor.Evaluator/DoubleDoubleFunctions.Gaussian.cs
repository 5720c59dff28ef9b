using System;

namespace SourceTensor.Evaluator;

/// <summary>Logistic functions, the error function and the normal distribution.</summary>
internal static partial class DoubleDoubleFunctions
{
    // Below it the power series loses at most three digits in the complement; above it the continued fraction needs no more terms than these.
    private const double SeriesEnd = 2;
    private const int FractionTerms = 240;

    public static DoubleDouble Sigmoid(DoubleDouble x)
    {
        var power = Exp(-Magnitude(x));
        return (x.High < 0 ? power : 1) / (1 + power);
    }

    public static DoubleDouble Softplus(DoubleDouble x) => (x.High < 0 ? 0 : x) + LogP1(Exp(-Magnitude(x)));

    public static DoubleDouble LogSigmoid(DoubleDouble x) => -Softplus(-x);

    public static DoubleDouble LogOneMinusExp(DoubleDouble x) => x.High > -0.69 ? Log(-ExpM1(x)) : LogP1(-Exp(x));

    public static DoubleDouble LogAddExp(DoubleDouble x, DoubleDouble y)
    {
        if (!double.IsFinite(Math.Max(x.High, y.High)))
        {
            return Math.Max(x.High, y.High);
        }

        var (small, large) = (x - y).High < 0 ? (x, y) : (y, x);
        return large + LogP1(Exp(small - large));
    }

    public static DoubleDouble Erf(DoubleDouble x) => Odd(x, magnitude => magnitude.High < SeriesEnd ? ErfSeries(magnitude) : 1 - ErfcAbove(magnitude));

    public static DoubleDouble Erfc(DoubleDouble x) => x.High >= SeriesEnd ? ErfcAbove(x) : x.High <= -SeriesEnd ? 2 - ErfcAbove(-x) : 1 - Erf(x);

    public static DoubleDouble Erfcx(DoubleDouble x) => x.High >= SeriesEnd ? ErfcxFraction(x)
        : x.High < -27 ? double.PositiveInfinity
        : Exp(x * x) * Erfc(x);

    // The terms cancel to 1/x²: from 1e8 on the first term of what is left has all digits.
    public static DoubleDouble ErfcxSlope(DoubleDouble x) =>
        x.High > 1e6 ? (-1 + (1.5 / x / x)) / Roots.OfPi / x / x : (2 * x * Erfcx(x)) - (2 / Roots.OfPi);

    /// <summary>Two steps of Newton's method from the inverse in double precision, for the complement where that has the digits.</summary>
    public static DoubleDouble ErfInverse(DoubleDouble y)
    {
        if (!(Math.Abs(y.High) < 1) || Math.Abs(y.High) < 1e-100)
        {
            return Math.Abs(y.High) < 1e-100 ? y * Roots.OfPi / 2 : TensorMath.ErfInverse(y.High);
        }

        return Odd(y, magnitude =>
        {
            DoubleDouble x = TensorMath.ErfInverse(magnitude.High);
            for (var step = 0; step < 2; step++)
            {
                var error = magnitude.High < 0.5 ? Erf(x) - magnitude : 1 - magnitude - Erfc(x);
                x -= error * (Roots.OfPi / 2) * Exp(x * x);
            }

            return x;
        });
    }

    public static DoubleDouble NormalCdf(DoubleDouble x) => Erfc(-x * Roots.OfHalf) / 2;

    public static DoubleDouble NormalDensity(DoubleDouble x) => Exp(-(x * x) / 2) / Roots.OfTwoPi;

    public static DoubleDouble LogNormalCdf(DoubleDouble x) =>
        x.High < -1 ? (-(x * x) / 2) + Log(Erfcx(-x * Roots.OfHalf) / 2) : LogP1(-NormalCdf(-x));

    public static DoubleDouble InverseMillsRatio(DoubleDouble x) =>
        x.High < -1 ? 2 / Roots.OfTwoPi / Erfcx(-x * Roots.OfHalf) : NormalDensity(x) / NormalCdf(x);

    public static DoubleDouble Gelu(DoubleDouble x) => double.IsNegativeInfinity(x.High) ? -0.0 : x * NormalCdf(x);

    /// <summary>(2/√π) e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · … · (2n + 1)): all terms are positive.</summary>
    private static DoubleDouble ErfSeries(DoubleDouble x)
    {
        var square = x * x;
        var term = x;
        var sum = x;
        for (var n = 1; term.High > 1e-34 * sum.High; n++)
        {
            term = term * square * 2 / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Roots.OfPi * Exp(-square) * sum;
    }

    private static DoubleDouble ErfcAbove(DoubleDouble x) => x.High > 28 ? 0 : Exp(-(x * x)) * ErfcxFraction(x);

    /// <summary>1/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + …)))), from its end.</summary>
    private static DoubleDouble ErfcxFraction(DoubleDouble x)
    {
        if (x.High > 1e20)
        {
            return 1 / Roots.OfPi / x;
        }

        var fraction = x;
        for (var k = FractionTerms; k >= 1; k--)
        {
            fraction = x + (k / 2.0 / fraction);
        }

        return 1 / (Roots.OfPi * fraction);
    }

    // A class of its own, initialized when it is first used: fields of one class in several files have no order.
    private static class Roots
    {
        public static readonly DoubleDouble OfPi = DoubleDouble.Sqrt(Pi);
        public static readonly DoubleDouble OfTwoPi = DoubleDouble.Sqrt(2 * Pi);
        public static readonly DoubleDouble OfHalf = DoubleDouble.Sqrt(0.5);
    }
}
