using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic sine.</content>
public static partial class LaneMath
{
    /// <summary>sinh x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The hyperbolic sines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sinh(Vector512<double> x)
    {
        var magnitude = Abs(x);
        var difference = ExpM1(MinNative(Create(709.0), magnitude));
        var result = Create(0.5) * (difference + (difference / (difference + Vector512<double>.One)));
        if (GreaterThanAny(magnitude, Create(709.0)))
            result = HalfOfLargeExp(magnitude, result);
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Sinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x) => Narrow(Sinh(WidenLower(x)), Sinh(WidenUpper(x)));
}
