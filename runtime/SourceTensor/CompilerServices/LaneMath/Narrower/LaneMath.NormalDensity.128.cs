// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The standard normal density.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="NormalDensity(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalDensity(Vector128<double> x) => NormalPower(MinNative(Create(40.0), Abs(x))) * Create(OneOverRootTwoPi);

    /// <inheritdoc cref="NormalDensity(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalDensity(Vector128<float> x) => Narrow(NormalDensity(WidenLower(x)), NormalDensity(WidenUpper(x)));
}
