// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The inverse cosine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Acos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Acos(Vector128<double> x)
    {
        var magnitude = Abs(x);
        var isFar = GreaterThan(magnitude, Create(0.5));
        var angle = AsinOfRoot(magnitude, isFar);
        var near = Create(1.5707963267948966) - (CopySign(angle, x) - Create(6.123233995736766e-17));
        var left = Create(3.141592653589793) - (angle + angle - Create(1.2246467991473532e-16));
        var far = ConditionalSelect(LessThan(x, Vector128<double>.Zero), left, angle + angle);
        return ConditionalSelect(isFar, far, near);
    }

    /// <inheritdoc cref="Acos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Acos(Vector128<float> x) => Narrow(Acos(WidenLower(x)), Acos(WidenUpper(x)));
}
