// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>Powers.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Pow(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Pow(Vector256<double> x, Vector256<double> y)
    {
        var magnitude = Abs(x);
        var log = LogTwice(magnitude, out var logLow);
        var product = y * log;
        var low = MultiplyAddEstimate(y, logLow, ProductError(y, log, product));

        // Far out neither the low part matters nor is it a number.
        low = ConditionalSelect(LessThan(Abs(product), Create(1000.0)), low, Vector256<double>.Zero);
        var power = ExpOfSum(MinNative(Create(710.0), MaxNative(Create(-746.0), product)), low);
        return PowAtEdges(x, y, magnitude, power);
    }

    /// <inheritdoc cref="Pow(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pow(Vector256<float> x, Vector256<float> y) => Narrow(Pow(WidenLower(x), WidenLower(y)), Pow(WidenUpper(x), WidenUpper(y)));

    /// <inheritdoc cref="PowAtEdges(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowAtEdges(Vector256<double> x, Vector256<double> y, Vector256<double> magnitude, Vector256<double> power)
    {
        var half = Create(0.5) * y;
        var isWhole = Vector256.Equals(Round(y), y);
        var isOdd = AndNot(isWhole, Vector256.Equals(Round(half), half));
        power ^= x & isOdd & Create(-0.0);
        power = ConditionalSelect(AndNot(LessThan(x, Vector256<double>.Zero) & LessThan(magnitude, Create(double.PositiveInfinity)), isWhole), Create(double.NaN), power);
        var isOne = Vector256.Equals(y, Vector256<double>.Zero) | Vector256.Equals(x, Vector256<double>.One)
            | (Vector256.Equals(magnitude, Vector256<double>.One) & Vector256.Equals(Abs(y), Create(double.PositiveInfinity)));
        return ConditionalSelect(isOne, Vector256<double>.One, power);
    }

    /// <inheritdoc cref="LogTwice(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogTwice(Vector256<double> x, out Vector256<double> low)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfOnePlusTwice(f, out low);

        // The product is exact.
        var high = exponent * Create(0.6931471805598903);
        var sum = high + log;
        low += MultiplyAddEstimate(exponent, Create(5.497923018708371e-14), SumErrorOfAny(high, log, sum));
        sum = ConditionalSelect(LessThan(x, Create(double.PositiveInfinity)), sum, x);
        return ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), Create(double.NegativeInfinity), sum);
    }

    /// <inheritdoc cref="LogOfOnePlusTwice(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfOnePlusTwice(Vector256<double> f, out Vector256<double> low)
    {
        var divisor = Create(2.0) + f;
        var divisorLow = f - (divisor - Create(2.0));
        var inverse = Vector256<double>.One / divisor;
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
