// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Tan(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tan(Vector256<double> x)
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
        var cosine = MultiplyAddEstimate(square * square, CosRestNearZero(square), MultiplyAddEstimate(square, Create(-0.5), Vector256<double>.One));
        var isOdd = Vector256.Equals(shifted.AsInt64() & Vector256<long>.One, Vector256<long>.One).AsDouble();
        var tangent = ConditionalSelect(isOdd, -cosine, sine) / ConditionalSelect(isOdd, sine, cosine);
        return ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, tangent);
    }

    /// <inheritdoc cref="Tan(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tan(Vector256<float> x) => Narrow(Tan(WidenLower(x)), Tan(WidenUpper(x)));
}
