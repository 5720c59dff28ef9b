// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The angle of a point.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Atan2(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atan2(Vector256<double> y, Vector256<double> x)
    {
        var (height, width) = (Abs(y), Abs(x));
        var isSteep = GreaterThan(height, width);
        var smaller = ConditionalSelect(isSteep, width, height);
        var larger = ConditionalSelect(isSteep, height, width);
        var slope = smaller / larger;

        // Two infinities are equal, and so are two zeros, which have no slope.
        slope = ConditionalSelect(Vector256.Equals(smaller, larger), Vector256<double>.One, slope);
        slope = ConditionalSelect(Vector256.Equals(smaller + larger, Vector256<double>.Zero), Vector256<double>.Zero, slope);

        // A multiple of ½π less or more the angle of the slope.
        var angle = Atan(slope);
        var isLeft = LessThan(CopySign(Vector256<double>.One, x), Vector256<double>.Zero);
        var quarters = ConditionalSelect(isSteep, Vector256<double>.One, ConditionalSelect(isLeft, Create(2.0), Vector256<double>.Zero));
        angle = ConditionalSelect(isSteep ^ isLeft, -angle, angle);
        return CopySign(MultiplyAddEstimate(quarters, Create(1.5707963267948966), MultiplyAddEstimate(quarters, Create(6.123233995736766e-17), angle)), y);
    }

    /// <inheritdoc cref="Atan2(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan2(Vector256<float> y, Vector256<float> x) => Narrow(Atan2(WidenLower(y), WidenLower(x)), Atan2(WidenUpper(y), WidenUpper(x)));
}
