// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The inverse cosine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Acos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Acos(Vector256<double> x)
    {
        var magnitude = Abs(x);
        var isFar = GreaterThan(magnitude, Create(0.5));
        var angle = AsinOfRoot(magnitude, isFar);
        var near = Create(1.5707963267948966) - (CopySign(angle, x) - Create(6.123233995736766e-17));
        var left = Create(3.141592653589793) - (angle + angle - Create(1.2246467991473532e-16));
        var far = ConditionalSelect(LessThan(x, Vector256<double>.Zero), left, angle + angle);
        return ConditionalSelect(isFar, far, near);
    }

    /// <inheritdoc cref="Acos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acos(Vector256<float> x) => Narrow(Acos(WidenLower(x)), Acos(WidenUpper(x)));
}
