// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The cosine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Cos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cos(Vector256<double> x)
    {
        // sin(x + ½π), and x = (n − ½) π + r.
        var shifted = MultiplyAddEstimate(x, Create(0.3183098861837907), Create(0.5)) + Create(RoundingShift);
        var r = AngleLessHalfTurns(x, shifted - Create(RoundingShift) - Create(0.5));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
            HalfTurnsOfLarge(x, Vector256<double>.One, ref shifted, ref r);
        return SinOfHalfTurns(shifted, r);
    }

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x) => Narrow(Cos(WidenLower(x)), Cos(WidenUpper(x)));
}
