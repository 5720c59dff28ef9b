// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Sinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sinh(Vector128<double> x)
    {
        var magnitude = Abs(x);
        var difference = ExpM1(MinNative(Create(709.0), magnitude));
        var result = Create(0.5) * (difference + (difference / (difference + Vector128<double>.One)));
        if (GreaterThanAny(magnitude, Create(709.0)))
            result = HalfOfLargeExp(magnitude, result);
        return CopySign(result, x);
    }

    /// <inheritdoc cref="Sinh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sinh(Vector128<float> x) => Narrow(Sinh(WidenLower(x)), Sinh(WidenUpper(x)));
}
