using System;
using System.Linq;
using System.Numerics;

namespace SourceTensor.Evaluator;

/// <summary>The gamma function and its derivatives: the recurrence up to where the asymptotic series has all digits.</summary>
internal static partial class DoubleDoubleFunctions
{
    private const int Far = 40;

    /// <summary>B₂, B₄, … B₄₈.</summary>
    private static readonly DoubleDouble[] Bernoulli = BernoulliNumbers(24);

    public static DoubleDouble LogGamma(DoubleDouble x)
    {
        if (!double.IsFinite(x.High) || (x.High <= 0 && IsWhole(x)))
        {
            return double.IsNaN(x.High) ? x : double.PositiveInfinity;
        }

        if (x.Low == 0 && x.High is 1 or 2)
        {
            return 0;
        }

        if (x.High <= -0.5)
        {
            var fraction = x - DoubleDouble.Round(x);
            return Log(Pi / (Magnitude(Sin(Pi * fraction)) * -x)) - LogGamma(-x);
        }

        // Γ(x) = Γ(x + n) / (x (x + 1) …); the product stays far from overflow.
        DoubleDouble product = 1;
        var far = x;
        for (; far.High < Far; far += 1)
        {
            product *= far;
        }

        return StirlingSum(far) - Log(Magnitude(product));
    }

    public static DoubleDouble LogBeta(DoubleDouble x, DoubleDouble y)
    {
        if (!(x.High > 0) || !(y.High > 0) || !double.IsFinite(x.High) || !double.IsFinite(y.High))
        {
            return TensorMath.LogBeta(x.High, y.High);
        }

        var (small, large) = (x - y).High < 0 ? (x, y) : (y, x);
        if (large.High < Far)
        {
            return LogGamma(small) + (LogGamma(large) - LogGamma(small + large));
        }

        // The two large logarithms by their asymptotic series, whose leading parts cancel on paper.
        var growth = LogP1(small / large);
        return LogGamma(small) - ((large - 0.5) * growth) - (small * (Log(large) + growth - 1)) + StirlingRest(large) - StirlingRest(small + large);
    }

    public static DoubleDouble Polygamma(int order, DoubleDouble x)
    {
        if (!double.IsFinite(x.High) || (x.High <= 0 && IsWhole(x)))
        {
            return order == 0 ? TensorMath.Digamma(x.High) : CompilerServices.KernelMath.Polygamma(order, x.High);
        }

        var sign = order % 2 == 0 ? 1 : -1;
        if (x.High < 0)
        {
            return (sign * Polygamma(order, 1 - x)) - CotangentDerivative(order, x - DoubleDouble.Round(x));
        }

        // (−1)ⁿ⁺¹ n! Σ (x + k)^−(n+1).
        DoubleDouble near = 0;
        var far = x;
        for (; far.High < Far + order; far += 1)
        {
            near += InversePower(far, order + 1);
        }

        var factorial = Enumerable.Range(1, order).Aggregate((DoubleDouble)1, (product, k) => product * k);
        var leading = order == 0 ? -Log(far) : InversePower(far, order) / order;
        var sum = leading + (InversePower(far, order + 1) / 2) + PolygammaTail(order, far) + near;
        return -sign * factorial * sum;
    }

    /// <summary>Σ B₂ₖ (n + 1) … (n + 2k − 1) / ((2k)! x²ᵏ⁺ⁿ).</summary>
    private static DoubleDouble PolygammaTail(int order, DoubleDouble x)
    {
        DoubleDouble sum = 0;
        var term = InversePower(x, order + 2) / 2;
        for (var k = 1; k <= Bernoulli.Length; k++)
        {
            // For k = 1 the product is n + 1, and (2k)! is 2; each step adds two factors to both.
            term = k == 1 ? term * (order + 1) : term * (order + (2 * k) - 2) * (order + (2 * k) - 1) / (2 * k * ((2 * k) - 1)) / x / x;
            sum += Bernoulli[k - 1] * term;
        }

        return sum;
    }

    private static DoubleDouble InversePower(DoubleDouble x, int exponent) =>
        Enumerable.Repeat(1 / x, exponent).Aggregate((DoubleDouble)1, (product, factor) => product * factor);

    /// <summary>The derivative of that order of π cot πx: differences would do, but the recurrence of its polynomials is exact.</summary>
    private static DoubleDouble CotangentDerivative(int order, DoubleDouble x)
    {
        var polynomial = new double[order + 3];
        polynomial[1] = 1;
        for (var n = 0; n < order; n++)
        {
            var slope = Enumerable.Range(0, order + 3).Select(k => k + 1 < polynomial.Length ? (k + 1) * polynomial[k + 1] : 0).ToArray();
            polynomial = [.. slope.Select((value, k) => -value - (k >= 2 ? slope[k - 2] : 0))];
        }

        var cotangent = Cos(Pi * x) / Sin(Pi * x);
        var value = polynomial.Reverse().Aggregate((DoubleDouble)0, (sum, coefficient) => (sum * cotangent) + coefficient);
        return Enumerable.Repeat(Pi, order + 1).Aggregate(value, (product, factor) => product * factor);
    }

    /// <summary>(x − ½)(log x − 1) − ½ + ½ log 2π and the rest.</summary>
    private static DoubleDouble StirlingSum(DoubleDouble x) => ((x - 0.5) * (Log(x) - 1)) + (((Log(2 * Pi) - 1) / 2) + StirlingRest(x));

    /// <summary>Σ B₂ₖ / (2k (2k − 1) x²ᵏ⁻¹).</summary>
    private static DoubleDouble StirlingRest(DoubleDouble x)
    {
        DoubleDouble sum = 0;
        var power = 1 / x;
        for (var k = 1; k <= Bernoulli.Length; k++)
        {
            sum += Bernoulli[k - 1] / (2 * k * ((2 * k) - 1)) * power;
            power = power / x / x;
        }

        return sum;
    }

    private static bool IsWhole(DoubleDouble x) => (x - DoubleDouble.Floor(x)).High == 0;

    /// <summary>From Σ C(n + 1, k) B_k = 0, in whole numerators over the common denominator (n + 1)!… of each step.</summary>
    private static DoubleDouble[] BernoulliNumbers(int count)
    {
        var numbers = new (BigInteger Numerator, BigInteger Denominator)[(2 * count) + 1];
        for (var n = 0; n < numbers.Length; n++)
        {
            var (numerator, denominator, binomial) = (BigInteger.Zero, BigInteger.One, BigInteger.One);
            for (var k = 0; k < n; k++)
            {
                (numerator, denominator) = ((numerator * numbers[k].Denominator) + (binomial * numbers[k].Numerator * denominator), denominator * numbers[k].Denominator);
                var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
                (numerator, denominator) = (numerator / common, denominator / common);
                binomial = binomial * (n + 1 - k) / (k + 1);
            }

            numbers[n] = n == 0 ? (1, 1) : (-numerator, denominator * (n + 1));
        }

        return [.. Enumerable.Range(1, count).Select(k => Exactly(numbers[2 * k].Numerator) / Exactly(numbers[2 * k].Denominator))];
    }

    private static DoubleDouble Exactly(BigInteger whole)
    {
        var high = (double)whole;
        return DoubleDouble.Sum(high, (double)(whole - new BigInteger(high)));
    }
}
