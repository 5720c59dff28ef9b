// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>Powers.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Pow(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Pow(Vector128<double> x, Vector128<double> y)
    {
        var magnitude = Abs(x);
        var log = LogTwice(magnitude, out var logLow);
        var product = y * log;
        var low = MultiplyAddEstimate(y, logLow, ProductError(y, log, product));

        // Far out neither the low part matters nor is it a number.
        low = ConditionalSelect(LessThan(Abs(product), Create(1000.0)), low, Vector128<double>.Zero);
        var power = ExpOfSum(MinNative(Create(710.0), MaxNative(Create(-746.0), product)), low);
        return PowAtEdges(x, y, magnitude, power);
    }

    /// <inheritdoc cref="Pow(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pow(Vector128<float> x, Vector128<float> y) => Narrow(Pow(WidenLower(x), WidenLower(y)), Pow(WidenUpper(x), WidenUpper(y)));

    /// <inheritdoc cref="PowAtEdges(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> PowAtEdges(Vector128<double> x, Vector128<double> y, Vector128<double> magnitude, Vector128<double> power)
    {
        var half = Create(0.5) * y;
        var isWhole = Vector128.Equals(Round(y), y);
        var isOdd = AndNot(isWhole, Vector128.Equals(Round(half), half));
        power ^= x & isOdd & Create(-0.0);
        power = ConditionalSelect(AndNot(LessThan(x, Vector128<double>.Zero) & LessThan(magnitude, Create(double.PositiveInfinity)), isWhole), Create(double.NaN), power);
        var isOne = Vector128.Equals(y, Vector128<double>.Zero) | Vector128.Equals(x, Vector128<double>.One)
            | (Vector128.Equals(magnitude, Vector128<double>.One) & Vector128.Equals(Abs(y), Create(double.PositiveInfinity)));
        return ConditionalSelect(isOne, Vector128<double>.One, power);
    }

    /// <inheritdoc cref="LogTwice(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogTwice(Vector128<double> x, out Vector128<double> low)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfOnePlusTwice(f, out low);

        // The product is exact.
        var high = exponent * Create(0.6931471805598903);
        var sum = high + log;
        low += MultiplyAddEstimate(exponent, Create(5.497923018708371e-14), SumErrorOfAny(high, log, sum));
        sum = ConditionalSelect(LessThan(x, Create(double.PositiveInfinity)), sum, x);
        return ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), Create(double.NegativeInfinity), sum);
    }

    /// <inheritdoc cref="LogOfOnePlusTwice(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfOnePlusTwice(Vector128<double> f, out Vector128<double> low)
    {
        var divisor = Create(2.0) + f;
        var divisorLow = f - (divisor - Create(2.0));
        var inverse = Vector128<double>.One / divisor;
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
