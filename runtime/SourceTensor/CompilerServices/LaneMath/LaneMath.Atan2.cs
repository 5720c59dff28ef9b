using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The angle of a point.</content>
public static partial class LaneMath
{
    /// <summary>The angle of a point from the axis of x, within 4 units in the last place, with the exceptions of <see cref="System.Math.Atan2"/>.</summary>
    /// <param name="y">The vertical coordinate in each lane.</param>
    /// <param name="x">The horizontal coordinate in each lane.</param>
    /// <returns>The angles in radians, from −π to π.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atan2(Vector512<double> y, Vector512<double> x)
    {
        var (height, width) = (Abs(y), Abs(x));
        var isSteep = GreaterThan(height, width);
        var smaller = ConditionalSelect(isSteep, width, height);
        var larger = ConditionalSelect(isSteep, height, width);
        var slope = smaller / larger;

        // Two infinities are equal, and so are two zeros, which have no slope.
        slope = ConditionalSelect(Vector512.Equals(smaller, larger), Vector512<double>.One, slope);
        slope = ConditionalSelect(Vector512.Equals(smaller + larger, Vector512<double>.Zero), Vector512<double>.Zero, slope);

        // A multiple of ½π less or more the angle of the slope.
        var angle = Atan(slope);
        var isLeft = LessThan(CopySign(Vector512<double>.One, x), Vector512<double>.Zero);
        var quarters = ConditionalSelect(isSteep, Vector512<double>.One, ConditionalSelect(isLeft, Create(2.0), Vector512<double>.Zero));
        angle = ConditionalSelect(isSteep ^ isLeft, -angle, angle);
        return CopySign(MultiplyAddEstimate(quarters, Create(1.5707963267948966), MultiplyAddEstimate(quarters, Create(6.123233995736766e-17), angle)), y);
    }

    /// <inheritdoc cref="Atan2(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan2(Vector512<float> y, Vector512<float> x) => Narrow(Atan2(WidenLower(y), WidenLower(x)), Atan2(WidenUpper(y), WidenUpper(x)));
}
