// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The error function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Erf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x)
    {
        var near = x * ErfOverX(x * x);
        var far = CopySign(Vector256<double>.One - ErfcOfPositive(MinNative(Create(28.0), Abs(x))), x);
        return ConditionalSelect(LessThan(Abs(x), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x) => Narrow(Erf(WidenLower(x)), Erf(WidenUpper(x)));
}
