using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The natural logarithm where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>log x, without a division: the highest bits of the fraction find a factor that makes it 1 + r with a small r, and the factor's logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogByTable(Vector512<double> x)
    {
        // Next to 1 the factor is 1, so that r has all its digits. The factors are so short that r hardly loses any elsewhere.
        var mantissa = FractionByInstruction(x, out var exponent) + Vector512<double>.One;
        var index = ShiftRightLogical(mantissa.AsInt64(), 48);
        var factor = Avx512F.PermuteVar8x64x2(
            Create(1.0, 0.9140625, 0.86328125, 0.8203125, 0.78125, 0.74609375, 0.7109375, 0.6796875),
            index,
            Create(1.3046875, 1.25390625, 1.20703125, 1.1640625, 1.12109375, 1.0859375, 1.05078125, 1.0));
        var log = Avx512F.PermuteVar8x64x2(
            Create(0.0, 0.08985632912186105, 0.14701474296180966, 0.1980699137620938, 0.24686007793152578, 0.2929040164329326, 0.34117075740276714, 0.38612214526503347),
            index,
            Create(-0.26596354849713794, -0.22626367865045338, -0.188163832418183, -0.15191604202584197, -0.11430477128005863, -0.08244366921107459, -0.04953393512227663, 0.0));
        var r = MultiplyAddEstimate(mantissa, factor, -Vector512<double>.One);
        var square = r * r;
        var rest = MultiplyAddEstimate(square, MultiplyAddEstimate(r, LogRestNearZero(r), Create(-0.5)), exponent * Create(5.497923018708371e-14));
        return MultiplyAddEstimate(exponent, Create(0.6931471805598903), log) + (r + rest);
    }
}
