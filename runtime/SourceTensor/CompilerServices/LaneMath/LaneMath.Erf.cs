using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The error function.</content>
public static partial class LaneMath
{
    /// <summary>(2/√π) ∫₀ˣ e^(−t²) dt, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The error function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        var near = x * ErfOverX(x * x);
        var far = CopySign(Vector512<double>.One - ErfcOfPositive(MinNative(Create(28.0), Abs(x))), x);
        return ConditionalSelect(LessThan(Abs(x), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="Erf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x) => Narrow(Erf(WidenLower(x)), Erf(WidenUpper(x)));
}
