// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Sin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sin(Vector256<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(0.3183098861837907), Create(RoundingShift));
        var r = AngleLessHalfTurns(x, shifted - Create(RoundingShift));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
            HalfTurnsOfLarge(x, Vector256<double>.Zero, ref shifted, ref r);
        return ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, SinOfHalfTurns(shifted, r));
    }

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sin(Vector256<float> x) => Narrow(Sin(WidenLower(x)), Sin(WidenUpper(x)));

    /// <inheritdoc cref="SinOfHalfTurns(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinOfHalfTurns(Vector256<double> shifted, Vector256<double> r)
    {
        var square = r * r;
        var sine = MultiplyAddEstimate(r * square, SinRest(square), r);
        return (sine.AsInt64() ^ ShiftLeft(shifted.AsInt64(), 63)).AsDouble();
    }
}
