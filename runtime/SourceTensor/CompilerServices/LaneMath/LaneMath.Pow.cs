using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Powers.</content>
public static partial class LaneMath
{
    /// <summary>xʸ, within 4 units in the last place, with the exceptions of <see cref="System.Math.Pow"/>.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <param name="y">Any number in each lane.</param>
    /// <returns>The powers; NaN for a negative number to a power that is not whole.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        var magnitude = Abs(x);
        var log = LogTwice(magnitude, out var logLow);
        var product = y * log;
        var low = MultiplyAddEstimate(y, logLow, ProductError(y, log, product));

        // Far out neither the low part matters nor is it a number.
        low = ConditionalSelect(LessThan(Abs(product), Create(1000.0)), low, Vector512<double>.Zero);
        var power = ExpOfSum(MinNative(Create(710.0), MaxNative(Create(-746.0), product)), low);
        return PowAtEdges(x, y, magnitude, power);
    }

    /// <inheritdoc cref="Pow(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> y) => Narrow(Pow(WidenLower(x), WidenLower(y)), Pow(WidenUpper(x), WidenUpper(y)));

    /// <summary>The sign of a power of a negative number, and powers that are 1 though something is not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowAtEdges(Vector512<double> x, Vector512<double> y, Vector512<double> magnitude, Vector512<double> power)
    {
        var half = Create(0.5) * y;
        var isWhole = Vector512.Equals(Round(y), y);
        var isOdd = AndNot(isWhole, Vector512.Equals(Round(half), half));
        power ^= x & isOdd & Create(-0.0);
        power = ConditionalSelect(AndNot(LessThan(x, Vector512<double>.Zero) & LessThan(magnitude, Create(double.PositiveInfinity)), isWhole), Create(double.NaN), power);
        var isOne = Vector512.Equals(y, Vector512<double>.Zero) | Vector512.Equals(x, Vector512<double>.One)
            | (Vector512.Equals(magnitude, Vector512<double>.One) & Vector512.Equals(Abs(y), Create(double.PositiveInfinity)));
        return ConditionalSelect(isOne, Vector512<double>.One, power);
    }

    /// <summary>log x for x ≥ 0 with 66 bits or more, as a sum of two numbers. Where the logarithm is no finite number, the low part is anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogTwice(Vector512<double> x, out Vector512<double> low)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfOnePlusTwice(f, out low);

        // The product is exact.
        var high = exponent * Create(0.6931471805598903);
        var sum = high + log;
        low += MultiplyAddEstimate(exponent, Create(5.497923018708371e-14), SumErrorOfAny(high, log, sum));
        sum = ConditionalSelect(LessThan(x, Create(double.PositiveInfinity)), sum, x);
        return ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Create(double.NegativeInfinity), sum);
    }

    /// <summary>log(1 + f) for −¼ ≤ f ≤ ½ as a sum of two numbers: 2s + ⅔ s³ + … for s = f / (2 + f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfOnePlusTwice(Vector512<double> f, out Vector512<double> low)
    {
        var divisor = Create(2.0) + f;
        var divisorLow = f - (divisor - Create(2.0));
        var inverse = Vector512<double>.One / divisor;
        var s = f * inverse;
        var quotient = s * divisor;
        var sLow = (f - quotient - ProductError(s, divisor, quotient) - (s * divisorLow)) * inverse;

        // ⅔ s², again with what rounding takes away.
        var square = s * s;
        var squareLow = MultiplyAddEstimate(s + s, sLow, ProductError(s, s, square));
        var cube = square * Create(0.6666666666666666);
        var cubeLow = MultiplyAddEstimate(square, Create(3.700743415417188e-17), MultiplyAddEstimate(squareLow, Create(0.6666666666666666), ProductError(square, Create(0.6666666666666666), cube)));

        // What follows is so much smaller that it needs no low part.
        var rest = square * square * LogRestOfFifth(square);
        var factor = cube + rest;
        var factorLow = cubeLow + SumError(cube, rest, factor);
        var term = s * factor;
        var termLow = MultiplyAddEstimate(s, factorLow, MultiplyAddEstimate(sLow, factor, ProductError(s, factor, term)));
        var sum = s + s + term;
        low = sLow + sLow + (termLow + SumError(s + s, term, sum));
        return sum;
    }
}
