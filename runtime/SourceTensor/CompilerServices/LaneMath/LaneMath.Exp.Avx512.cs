using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>1.5 · 2⁴⁸: a number much smaller, added to it, is rounded to sixteenths.</summary>
    internal const double SixteenthsShift = RoundingShift / 16;

    /// <summary>eˣ for −746 ≤ x ≤ 710: x = n log 2 + r with n in sixteenths, and two registers hold 2^(i / 16).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpByTable(Vector512<double> x)
    {
        var r = ExpRemainderOfSixteenths(x, out var shifted, out var n);
        return PowerOfSixteenths(shifted, n, r);
    }

    /// <summary>e^(x + low), as <see cref="ExpOfSum(Vector512{double}, Vector512{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpByTable(Vector512<double> x, Vector512<double> low)
    {
        var r = ExpRemainderOfSixteenths(x, out var shifted, out var n);
        return PowerOfSixteenths(shifted, n, r + low);
    }

    /// <summary>
    /// eˣ for −746 ≤ x ≤ 0, of which the power of two cannot be infinite: its exponent is put in while eʳ is computed. Where eˣ is too large for a number the power of two
    /// is infinite, so that the result is, or NaN, whatever is left of x.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfNegativeByTable(Vector512<double> x)
    {
        var r = ExpRemainderOfSixteenths(x, out var shifted, out var n);
        var power = Avx512F.Scale(SixteenthOfTwo(shifted), n);
        return MultiplyAddEstimate(power, MultiplyAddEstimate(r * r, ExpRestNearZero(r), r), power);
    }

    /// <summary>r of x = n log 2 + r with n in sixteenths, whose number is in the lowest bits of <paramref name="shifted"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpRemainderOfSixteenths(Vector512<double> x, out Vector512<double> shifted, out Vector512<double> n)
    {
        shifted = MultiplyAddEstimate(x, Create(1.4426950408889634), Create(SixteenthsShift));
        n = shifted - Create(SixteenthsShift);
        return MultiplyAddEstimate(n, Create(-7.371002565167799e-13), MultiplyAddEstimate(n, Create(-0.6931471805592082), x));
    }

    /// <summary>2ⁿ eʳ, where the lowest bits of <paramref name="shifted"/> are those of 16 n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfSixteenths(Vector512<double> shifted, Vector512<double> n, Vector512<double> r)
    {
        var power = SixteenthOfTwo(shifted);

        // The instruction rounds the exponent down itself.
        return Avx512F.Scale(MultiplyAddEstimate(power, MultiplyAddEstimate(r * r, ExpRestNearZero(r), r), power), n);
    }

    /// <summary>2^(i / 16) for the lowest four bits i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SixteenthOfTwo(Vector512<double> shifted) => Avx512F.PermuteVar8x64x2(
        Create(1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927),
        shifted.AsInt64(),
        Create(1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424, 1.9152065613971474));
}
