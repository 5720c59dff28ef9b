// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The cosine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Cos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cos(Vector128<double> x)
    {
        // sin(x + ½π), and x = (n − ½) π + r.
        var shifted = MultiplyAddEstimate(x, Create(0.3183098861837907), Create(0.5)) + Create(RoundingShift);
        var r = AngleLessHalfTurns(x, shifted - Create(RoundingShift) - Create(0.5));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
            HalfTurnsOfLarge(x, Vector128<double>.One, ref shifted, ref r);
        return SinOfHalfTurns(shifted, r);
    }

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cos(Vector128<float> x) => Narrow(Cos(WidenLower(x)), Cos(WidenUpper(x)));
}
