using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The sine.</content>
public static partial class LaneMath
{
    /// <summary>sin x, within 4 units in the last place, however large x is; NaN where it is infinite.</summary>
    /// <param name="x">An angle in radians in each lane.</param>
    /// <returns>The sines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(0.3183098861837907), Create(RoundingShift));
        var r = AngleLessHalfTurns(x, shifted - Create(RoundingShift));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
            HalfTurnsOfLarge(x, Vector512<double>.Zero, ref shifted, ref r);
        return ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, SinOfHalfTurns(shifted, r));
    }

    /// <inheritdoc cref="Sin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x) => Narrow(Sin(WidenLower(x)), Sin(WidenUpper(x)));

    /// <summary>sin(nπ + r) for |r| ≤ ½π, where the lowest bit of <paramref name="shifted"/> is that of n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinOfHalfTurns(Vector512<double> shifted, Vector512<double> r)
    {
        var square = r * r;
        var sine = MultiplyAddEstimate(r * square, SinRest(square), r);
        return (sine.AsInt64() ^ ShiftLeft(shifted.AsInt64(), 63)).AsDouble();
    }
}
