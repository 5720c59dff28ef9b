using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The tangent.</content>
public static partial class LaneMath
{
    /// <summary>tan x, within 4 units in the last place, however large x is; NaN where it is infinite.</summary>
    /// <param name="x">An angle in radians in each lane.</param>
    /// <returns>The tangents.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tan(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(0.6366197723675814), Create(RoundingShift));
        var r = AngleLessHalfTurns(x, Create(0.5) * (shifted - Create(RoundingShift)));
        if (GreaterThanAny(Abs(x), Create(LargestAngle)))
        {
            var large = AngleOfLarge(x, out var quarters);
            var isLarge = GreaterThan(Abs(x), Create(LargestAngle));
            shifted = ConditionalSelect(isLarge, quarters + Create(RoundingShift), shifted);
            r = ConditionalSelect(isLarge, large, r);
        }

        // tan(r + ½π) = −1 / tan r.
        var square = r * r;
        var sine = MultiplyAddEstimate(r * square, SinRestNearZero(square), r);
        var cosine = MultiplyAddEstimate(square * square, CosRestNearZero(square), MultiplyAddEstimate(square, Create(-0.5), Vector512<double>.One));
        var isOdd = Vector512.Equals(shifted.AsInt64() & Vector512<long>.One, Vector512<long>.One).AsDouble();
        var tangent = ConditionalSelect(isOdd, -cosine, sine) / ConditionalSelect(isOdd, sine, cosine);
        return ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, tangent);
    }

    /// <inheritdoc cref="Tan(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tan(Vector512<float> x) => Narrow(Tan(WidenLower(x)), Tan(WidenUpper(x)));
}
