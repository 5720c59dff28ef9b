using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Powers of 2 where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>2ˣ for −1076 ≤ x ≤ 1025: x = n + r with n in sixteenths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp2ByTable(Vector512<double> x)
    {
        var shifted = x + Create(SixteenthsShift);
        var n = shifted - Create(SixteenthsShift);
        return PowerOfSixteenths(shifted, n, (x - n) * Create(0.6931471805599453));
    }
}
