// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Tan(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tan(Vector128<double> x)
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
        var cosine = MultiplyAddEstimate(square * square, CosRestNearZero(square), MultiplyAddEstimate(square, Create(-0.5), Vector128<double>.One));
        var isOdd = Vector128.Equals(shifted.AsInt64() & Vector128<long>.One, Vector128<long>.One).AsDouble();
        var tangent = ConditionalSelect(isOdd, -cosine, sine) / ConditionalSelect(isOdd, sine, cosine);
        return ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), x, tangent);
    }

    /// <inheritdoc cref="Tan(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tan(Vector128<float> x) => Narrow(Tan(WidenLower(x)), Tan(WidenUpper(x)));
}
