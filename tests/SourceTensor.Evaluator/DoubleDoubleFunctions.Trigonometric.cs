using System;
using System.Linq;
using System.Numerics;

namespace SourceTensor.Evaluator;

/// <summary>Sine, cosine and tangent, and their inverses.</summary>
internal static partial class DoubleDoubleFunctions
{
    /// <summary>Every double is a whole multiple of 2^−1074; as many bits more keep the remainder of the largest one exact enough.</summary>
    private const int FractionBits = 2400;

    private static readonly BigInteger HalfPiBits = MachinHalfPi(FractionBits);

    private static readonly DoubleDouble HalfPi = FromBits(HalfPiBits);

    private static readonly DoubleDouble Pi = 2 * HalfPi;

    // |x| ≤ π/4: the first terms left out, x³¹/31! and x³²/32!, are below 1e-36.
    private static readonly DoubleDouble[] Reciprocals = Enumerable.Range(0, 31)
        .Select(n => Enumerable.Range(1, n).Aggregate((DoubleDouble)1, (product, k) => product / k))
        .ToArray();

    public static DoubleDouble Sin(DoubleDouble x) => Quadrant(x, 0);

    public static DoubleDouble Cos(DoubleDouble x) => Quadrant(x, 1);

    public static DoubleDouble Tan(DoubleDouble x) => x.High == 0 ? x.High : Sin(x) / Cos(x);

    public static DoubleDouble Asin(DoubleDouble x) => Math.Abs(x.High) > 1 || double.IsNaN(x.High) ? double.NaN : Atan2(x, Cosine(x));

    public static DoubleDouble Acos(DoubleDouble x) => Math.Abs(x.High) > 1 || double.IsNaN(x.High) ? double.NaN : Atan2(Cosine(x), x);

    public static DoubleDouble Atan(DoubleDouble x) => Atan2(x, 1);

    public static DoubleDouble Atan2(DoubleDouble y, DoubleDouble x)
    {
        if (double.IsNaN(x.High) || double.IsNaN(y.High))
        {
            return double.NaN;
        }

        var (isLeft, isBelow) = (double.IsNegative(x.High), double.IsNegative(y.High));
        var (across, up) = (Magnitude(x), Magnitude(y));
        var angle = (up.High, across.High) switch
        {
            (0, _) => 0,
            (double.PositiveInfinity, double.PositiveInfinity) => HalfPi / 2,
            _ when up.High <= across.High => AtanOfFraction(up / across),
            _ => HalfPi - AtanOfFraction(across / up),
        };
        angle = isLeft ? Pi - angle : angle;
        return isBelow ? -angle : angle;
    }

    /// <summary>√((1 − x)(1 + x)).</summary>
    private static DoubleDouble Cosine(DoubleDouble x) => DoubleDouble.Sqrt((1 - x) * (1 + x));

    /// <summary>0 ≤ x ≤ 1. The arctangent of the high part, and of the small angle by which it is wrong.</summary>
    private static DoubleDouble AtanOfFraction(DoubleDouble x)
    {
        if (x.High == 0)
        {
            return x.High;
        }

        DoubleDouble start = Math.Atan(x.High);
        var tangent = Tan(start);
        return start + ((x - tangent) / (1 + (x * tangent)));
    }

    /// <summary>The sine of x plus so many right angles.</summary>
    private static DoubleDouble Quadrant(DoubleDouble x, int turns)
    {
        if (!double.IsFinite(x.High))
        {
            return double.NaN;
        }

        var rest = x;
        if (Math.Abs(x.High) > 0.785)
        {
            // The nearest multiple of a right angle is taken away exactly.
            var bits = Bits(x.High) + Bits(x.Low);
            var multiple = BigInteger.Divide((2 * bits) + (bits.Sign * HalfPiBits), 2 * HalfPiBits);
            rest = FromBits(bits - (multiple * HalfPiBits));
            turns += (int)(((multiple % 4) + 4) % 4);
        }

        var value = turns % 2 == 0 ? SineSeries(rest) : CosineSeries(rest);
        return turns % 4 >= 2 ? -value : value;
    }

    private static DoubleDouble SineSeries(DoubleDouble x)
    {
        if (x.High == 0)
        {
            return x.High;
        }

        var square = x * x;
        DoubleDouble sum = 0;
        for (var n = 29; n >= 3; n -= 2)
        {
            sum = (n % 4 == 1 ? Reciprocals[n] : -Reciprocals[n]) + (sum * square);
        }

        // The first term apart: its low part is not rounded away.
        return x + (x * (square * sum));
    }

    private static DoubleDouble CosineSeries(DoubleDouble x)
    {
        var square = x * x;
        DoubleDouble sum = 0;
        for (var n = 30; n >= 0; n -= 2)
        {
            sum = (n % 4 == 0 ? Reciprocals[n] : -Reciprocals[n]) + (sum * square);
        }

        return sum;
    }

    /// <summary>x · 2^<see cref="FractionBits"/>.</summary>
    private static BigInteger Bits(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var significand = (BigInteger)((bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52));
        significand <<= Math.Max(exponent, 1) - 1075 + FractionBits;
        return x < 0 ? -significand : significand;
    }

    private static DoubleDouble FromBits(BigInteger bits)
    {
        // 160 bits say all that two doubles hold, and fit one.
        var shift = Math.Max(0, (int)bits.GetBitLength() - 160);
        bits >>= shift;
        var high = (double)bits;
        var low = (double)(bits - (BigInteger)high);
        return Scaled(DoubleDouble.Sum(high, low), shift - FractionBits);
    }

    /// <summary>π/2 = 8 arctan(1/5) − 2 arctan(1/239), J. Machin 1706, in units of 2^−bits.</summary>
    private static BigInteger MachinHalfPi(int bits)
    {
        const int Guard = 32;
        var one = BigInteger.One << (bits + Guard);
        BigInteger Arctangent(int inverse)
        {
            var (sum, power, n) = (BigInteger.Zero, one / inverse, 1);
            while (!power.IsZero)
            {
                sum += n % 4 == 1 ? power / n : -(power / n);
                (power, n) = (power / (inverse * inverse), n + 2);
            }

            return sum;
        }

        return ((8 * Arctangent(5)) - (2 * Arctangent(239))) >> Guard;
    }
}
