using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The standard normal density.</content>
public static partial class LaneMath
{
    /// <summary>e^(−x²/2) / √(2π), within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The densities.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalDensity(Vector512<double> x) => NormalPower(MinNative(Create(40.0), Abs(x))) * Create(OneOverRootTwoPi);

    /// <inheritdoc cref="NormalDensity(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalDensity(Vector512<float> x) => Narrow(NormalDensity(WidenLower(x)), NormalDensity(WidenUpper(x)));
}
