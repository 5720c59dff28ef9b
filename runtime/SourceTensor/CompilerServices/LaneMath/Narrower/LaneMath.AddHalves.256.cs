// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>Numbers in single precision that are added up in double precision.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="AddHalves(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AddHalves(Vector256<float> x) => WidenLower(x) + WidenUpper(x);
}
