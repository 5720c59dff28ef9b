using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic tangent where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>−20 or 20 for what is beyond them, where the tangent is −1 and 1; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> TanhArgument(Vector512<double> x) => MinNative(Create(20.0), MaxNative(Create(-20.0), x));

    /// <summary>
    /// tanh x for −20 ≤ x ≤ 20. With x = (n + r) log 2 / 16, the tangent t of what r stands for, and w = u 2^(−n/8), it is
    /// (u − w + (u + w) t) / (u + w + (u − w) t): both parts of the quotient have a factor u, and it is chosen so that w is more than a number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhByTable(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(TanhPerLogTwo), Create(RoundingShift));
        var r = Avx512F.FusedMultiplySubtract(x, Create(TanhPerLogTwo), shifted - Create(RoundingShift));
        var power = Avx512F.PermuteVar8x64(
            Create(TanhPower0, TanhPower1, TanhPower2, TanhPower3, TanhPower4, TanhPower5, TanhPower6, TanhPower7), shifted.AsInt64());
        var square = r * r;
        var t = r * MultiplyAddEstimate(square,
            MultiplyAddEstimate(square, MultiplyAddEstimate(square, Create(TanhSeventh), Create(TanhFifth)), Create(TanhThird)), Create(TanhFirst));

        // u + w by way of w − u: an error of that counts the less the larger w is. And w − u, not u − w, lets −0 keep its sign.
        var difference = WithTanhExponent(power, shifted) - Create(TanhUnit);
        var sum = difference + Create(2 * TanhUnit);
        return Avx512F.FusedMultiplySubtract(sum, t, difference) / Avx512F.FusedMultiplyAddNegated(difference, t, sum);
    }

    /// <summary>A power with the exponent that belongs to n, which is in the lowest bits of <paramref name="shifted"/>: all but three of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> WithTanhExponent(Vector512<double> power, Vector512<double> shifted) =>
        (power.AsInt64() - ShiftLeft(shifted.AsInt64(), 49)).AsDouble();
}
