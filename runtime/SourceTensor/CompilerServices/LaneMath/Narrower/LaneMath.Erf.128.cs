// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The error function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Erf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Erf(Vector128<double> x)
    {
        var near = x * ErfOverX(x * x);
        var far = CopySign(Vector128<double>.One - ErfcOfPositive(MinNative(Create(28.0), Abs(x))), x);
        return ConditionalSelect(LessThan(Abs(x), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x) => Narrow(Erf(WidenLower(x)), Erf(WidenUpper(x)));
}
