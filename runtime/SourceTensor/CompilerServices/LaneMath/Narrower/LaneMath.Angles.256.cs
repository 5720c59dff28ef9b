// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>Angles less their multiples of π.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="AngleLessHalfTurns(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AngleLessHalfTurns(Vector256<double> x, Vector256<double> n)
    {
        // Fused, the first difference is exact, since it is small; otherwise the parts of π are so short that the products are.
        if (IsFused)
        {
            var difference = MultiplyAddEstimate(n, Create(-1.2246467991473532e-16), MultiplyAddEstimate(n, Create(-3.141592653589793), x));
            return MultiplyAddEstimate(n, Create(2.9947698097183397e-33), difference);
        }

        return x - (n * Create(3.141592651605606)) - (n * Create(1.9841871583270443e-09)) - (n * Create(1.03403659577805e-18)) - (n * Create(5.807711947958721e-28));
    }

    /// <inheritdoc cref="HalfTurnsOfLarge(Vector512{double}, Vector512{double}, ref Vector512{double}, ref Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfTurnsOfLarge(Vector256<double> x, Vector256<double> quarters, ref Vector256<double> shifted, ref Vector256<double> r)
    {
        var large = AngleOfLarge(x, out var turned);
        turned += quarters;

        // An odd number of quarters is one more or one less, whichever leaves the smaller angle.
        var half = Create(0.5) * turned;
        var isOdd = ~Vector256.Equals(Round(half), half);
        var quarter = CopySign(Vector256<double>.One, large) & isOdd;
        var isLarge = GreaterThan(Abs(x), Create(LargestAngle));
        shifted = ConditionalSelect(isLarge, MultiplyAddEstimate(turned + quarter, Create(0.5), Create(RoundingShift)), shifted);
        r = ConditionalSelect(isLarge, MultiplyAddEstimate(quarter, Create(-1.5707963267948966), large), r);
    }

    /// <inheritdoc cref="AngleOfLarge(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AngleOfLarge(Vector256<double> x, out Vector256<double> quarters)
    {
        // Each part of 2/π contributes two exact numbers, of which multiples of 4 are left out. Three sums that do not overlap hold them.
        var scaled = x * Create(6.223015277861142e-61);
        var (high, middle, low) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < TwoOverPi.Length; i++)
        {
            var part = Create(TwoOverPi[i]);
            var product = scaled * part;
            AddQuarters(product, ref high, ref middle, ref low);
            AddQuarters(FusedMultiplyAdd(scaled, part, -product), ref high, ref middle, ref low);
        }

        quarters = Round(high);
        high -= quarters;
        var sum = high + middle;
        low += SumErrorOfAny(high, middle, sum);
        return MultiplyAddEstimate(sum, Create(1.5707963267948966), MultiplyAddEstimate(sum, Create(6.123233995736766e-17), low * Create(1.5707963267948966)));
    }

    /// <inheritdoc cref="AddQuarters(Vector512{double}, ref Vector512{double}, ref Vector512{double}, ref Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddQuarters(Vector256<double> term, ref Vector256<double> high, ref Vector256<double> middle, ref Vector256<double> low)
    {
        var rest = term - (Create(4.0) * Round(Create(0.25) * term));
        var sum = high + rest;
        var error = SumErrorOfAny(high, rest, sum);
        high = sum - (Create(4.0) * Round(Create(0.25) * sum));
        sum = middle + error;
        low += SumErrorOfAny(middle, error, sum);
        middle = sum;
    }
}
