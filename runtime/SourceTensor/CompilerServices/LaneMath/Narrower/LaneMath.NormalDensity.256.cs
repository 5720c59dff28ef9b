// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The standard normal density.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="NormalDensity(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalDensity(Vector256<double> x) => NormalPower(MinNative(Create(40.0), Abs(x))) * Create(OneOverRootTwoPi);

    /// <inheritdoc cref="NormalDensity(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalDensity(Vector256<float> x) => Narrow(NormalDensity(WidenLower(x)), NormalDensity(WidenUpper(x)));
}
