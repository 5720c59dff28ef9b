// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Sin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sin(Vector128<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(0.3183098861837907), Create(RoundingShift));
        var r = AngleLessHalfTurns(x, shifted - Create(RoundingShift));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
            HalfTurnsOfLarge(x, Vector128<double>.Zero, ref shifted, ref r);
        return ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), x, SinOfHalfTurns(shifted, r));
    }

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sin(Vector128<float> x) => Narrow(Sin(WidenLower(x)), Sin(WidenUpper(x)));

    /// <inheritdoc cref="SinOfHalfTurns(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SinOfHalfTurns(Vector128<double> shifted, Vector128<double> r)
    {
        var square = r * r;
        var sine = MultiplyAddEstimate(r * square, SinRest(square), r);
        return (sine.AsInt64() ^ ShiftLeft(shifted.AsInt64(), 63)).AsDouble();
    }
}
