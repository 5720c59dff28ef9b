using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>e^(x + low), as <see cref="ExpOfSum(Vector512{double}, Vector512{double})"/>: x = (k / 16) log 2 + r, and two registers hold 2^(i / 16).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpByTable(Vector512<double> x, Vector512<double> low)
    {
        var shifted = MultiplyAddEstimate(x, Create(16 * 1.4426950408889634), Create(RoundingShift));
        var k = shifted - Create(RoundingShift);
        var r = MultiplyAddEstimate(k, Create(-4.606876603229874e-14), MultiplyAddEstimate(k, Create(-0.04332169878495051), x)) + low;
        return ExpOfSixteenths(shifted, k, r);
    }

    /// <summary>eˣ, as <see cref="ExpWithin(Vector512{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpByTable(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(16 * 1.4426950408889634), Create(RoundingShift));
        var k = shifted - Create(RoundingShift);
        return ExpOfSixteenths(shifted, k, MultiplyAddEstimate(k, Create(-4.606876603229874e-14), MultiplyAddEstimate(k, Create(-0.04332169878495051), x)));
    }

    /// <summary>2^(k / 16) eʳ, where the lowest bits of <paramref name="shifted"/> are those of k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfSixteenths(Vector512<double> shifted, Vector512<double> k, Vector512<double> r)
    {
        var power = Avx512F.PermuteVar8x64x2(
            Create(1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927),
            shifted.AsInt64(),
            Create(1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424, 1.9152065613971474));
        var p = MultiplyAddEstimate(r * r, ExpRestNearZero(r), r);

        // The instruction rounds the exponent down itself.
        return Avx512F.Scale(MultiplyAddEstimate(power, p, power), k * Create(0.0625));
    }
}
