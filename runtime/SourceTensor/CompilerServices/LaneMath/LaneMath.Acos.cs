using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The inverse cosine.</content>
public static partial class LaneMath
{
    /// <summary>The angle whose cosine is x, within 4 units in the last place; NaN outside −1 … 1.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The angles in radians, from 0 to π.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Acos(Vector512<double> x)
    {
        var magnitude = Abs(x);
        var isFar = GreaterThan(magnitude, Create(0.5));
        var angle = AsinOfRoot(magnitude, isFar);
        var near = Create(1.5707963267948966) - (CopySign(angle, x) - Create(6.123233995736766e-17));
        var left = Create(3.141592653589793) - (angle + angle - Create(1.2246467991473532e-16));
        var far = ConditionalSelect(LessThan(x, Vector512<double>.Zero), left, angle + angle);
        return ConditionalSelect(isFar, far, near);
    }

    /// <inheritdoc cref="Acos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acos(Vector512<float> x) => Narrow(Acos(WidenLower(x)), Acos(WidenUpper(x)));
}
