using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The cosine.</content>
public static partial class LaneMath
{
    /// <summary>cos x, within 4 units in the last place, however large x is; NaN where it is infinite.</summary>
    /// <param name="x">An angle in radians in each lane.</param>
    /// <returns>The cosines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> x)
    {
        // sin(x + ½π), and x = (n − ½) π + r.
        var shifted = MultiplyAddEstimate(x, Create(0.3183098861837907), Create(0.5)) + Create(RoundingShift);
        var r = AngleLessHalfTurns(x, shifted - Create(RoundingShift) - Create(0.5));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
            HalfTurnsOfLarge(x, Vector512<double>.One, ref shifted, ref r);
        return SinOfHalfTurns(shifted, r);
    }

    /// <inheritdoc cref="Cos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x) => Narrow(Cos(WidenLower(x)), Cos(WidenUpper(x)));
}
