using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function less 1 where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>eˣ − 1 for −40 ≤ x ≤ 0: (2ⁿ − 1) + 2ⁿ (eʳ − 1), with n in sixteenths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpM1OfNegativeByTable(Vector512<double> x)
    {
        var r = ExpRemainderOfSixteenths(x, out var shifted, out var n);
        var power = Avx512F.Scale(SixteenthOfTwo(shifted), n);

        // What the powers in the registers lack, of themselves: a difference from 1 has not their digits.
        var lacking = Avx512F.PermuteVar8x64x2(
            Create(0.0, 8.189317638195515e-17, -2.7939114859515733e-17, 7.826573258636076e-17, 3.3484623336251524e-17, 3.750854201303127e-17, 1.9572585293112036e-17, 5.68648095791174e-17),
            shifted.AsInt64(),
            Create(-6.835808657661922e-17, -2.3591094770850053e-17, 5.1548301170786783e-17, 1.5341410053603723e-17, 4.875160526227062e-17, 1.685487290628973e-17, 1.790126907604513e-17, -5.545065618639427e-17));
        return MultiplyAddEstimate(power, MultiplyAddEstimate(r * r, ExpM1RestNearZero(r), r + lacking), power - Vector512<double>.One);
    }
}
