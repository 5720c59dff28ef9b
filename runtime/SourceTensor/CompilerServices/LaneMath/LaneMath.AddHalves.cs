using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Numbers in single precision that are added up in double precision.</content>
public static partial class LaneMath
{
    /// <summary>The lower half of the lanes plus the upper half, in double precision.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The sums.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AddHalves(Vector512<float> x) => WidenLower(x) + WidenUpper(x);
}
