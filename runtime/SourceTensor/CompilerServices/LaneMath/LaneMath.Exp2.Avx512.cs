using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Powers of 2 where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>2ˣ for −1076 ≤ x ≤ 1025: x = k / 16 + r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp2ByTable(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(16.0), Create(RoundingShift));
        var k = shifted - Create(RoundingShift);
        return ExpOfSixteenths(shifted, k, MultiplyAddEstimate(k, Create(-0.0625), x) * Create(0.6931471805599453));
    }
}
