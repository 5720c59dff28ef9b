using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Angles less their multiples of π.</content>
public static partial class LaneMath
{
    /// <summary>Up to here a multiple of π is subtracted in parts.</summary>
    private const double LargestAngle = 1e7;

    /// <summary>2/π · 2²⁰⁰ in parts of 53 bits, as many as the largest numbers need.</summary>
    private static ReadOnlySpan<double> TwoOverPi =>
    [
        1.0230085319449646e+60, 1.1516113316819946e+44, 1.636130385815019e+28, 1358343193086.3179, 5.6020620623732855e-05, 9.38211059616787e-22,
        1.8472517870813732e-38, 1.1824114347126146e-54, 9.46577316363298e-71, 1.353549115954541e-86, 1.0800500326406148e-102, 1.82098821691268e-118,
        1.7221265867980136e-134, 1.1288922953263716e-150, 1.0812567733113692e-166, 9.452089397645265e-183, 1.0341026634030077e-198, 1.043214522341974e-214,
        1.3626375052199195e-230, 1.1016143745607263e-246, 8.173982018912786e-263, 1.3905726429696076e-278,
    ];

    /// <summary>x − nπ for a whole or half n such that the difference is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AngleLessHalfTurns(Vector512<double> x, Vector512<double> n)
    {
        // Fused, the first difference is exact, since it is small; otherwise the parts of π are so short that the products are.
        if (IsFused)
        {
            var difference = MultiplyAddEstimate(n, Create(-1.2246467991473532e-16), MultiplyAddEstimate(n, Create(-3.141592653589793), x));
            return MultiplyAddEstimate(n, Create(2.9947698097183397e-33), difference);
        }

        return x - (n * Create(3.141592651605606)) - (n * Create(1.9841871583270443e-09)) - (n * Create(1.03403659577805e-18)) - (n * Create(5.807711947958721e-28));
    }

    /// <summary>Where |x| is large, n and r such that x + ½π · <paramref name="quarters"/> = nπ + r, as for a small x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfTurnsOfLarge(Vector512<double> x, Vector512<double> quarters, ref Vector512<double> shifted, ref Vector512<double> r)
    {
        var large = AngleOfLarge(x, out var turned);
        turned += quarters;

        // An odd number of quarters is one more or one less, whichever leaves the smaller angle.
        var half = Create(0.5) * turned;
        var isOdd = ~Vector512.Equals(Round(half), half);
        var quarter = CopySign(Vector512<double>.One, large) & isOdd;
        var isLarge = GreaterThan(Abs(x), Create(LargestAngle));
        shifted = ConditionalSelect(isLarge, MultiplyAddEstimate(turned + quarter, Create(0.5), Create(RoundingShift)), shifted);
        r = ConditionalSelect(isLarge, MultiplyAddEstimate(quarter, Create(-1.5707963267948966), large), r);
    }

    /// <summary>x less a multiple of ½π, at most about ¼π; the multiple up to multiples of 4 (M. Payne and R. Hanek).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AngleOfLarge(Vector512<double> x, out Vector512<double> quarters)
    {
        // Each part of 2/π contributes two exact numbers, of which multiples of 4 are left out. Three sums that do not overlap hold them.
        var scaled = x * Create(6.223015277861142e-61);
        var (high, middle, low) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
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

    /// <summary>Adds a number to three sums, the first less multiples of 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddQuarters(Vector512<double> term, ref Vector512<double> high, ref Vector512<double> middle, ref Vector512<double> low)
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
