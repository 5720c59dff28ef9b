using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function less 1.</content>
public static partial class LaneMath
{
    /// <summary>eˣ − 1, within 4 units in the last place, also where x is small; −1 at −∞.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The differences.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpM1(Vector512<double> x)
    {
        var result = ExpM1Within(MinNative(Create(710.0), MaxNative(Create(-40.0), x)));

        // Subnormal numbers lose their last digit on the way, and −0 its sign.
        return ConditionalSelect(LessThan(Abs(x), Create(1e-17)), x, result);
    }

    /// <inheritdoc cref="ExpM1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpM1(Vector512<float> x)
    {
        var result = ExpM1Within(MinNative(Create(89f), MaxNative(Create(-20f), x)));
        return ConditionalSelect(LessThan(Abs(x), Create(1e-8f)), x, result);
    }

    /// <summary>eˣ − 1 for −40 ≤ x ≤ 710.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpM1Within(Vector512<double> x)
    {
        // 2ⁿ eʳ − 1 = 2ⁿ (eʳ − 1) + (2ⁿ − 1), all of it halved, because the largest power of two is no number.
        var shifted = MultiplyAddEstimate(x, Create(1.4426950408889634), Create(RoundingShift));
        var n = shifted - Create(RoundingShift);
        var r = MultiplyAddEstimate(n, Create(-5.497923018708371e-14), MultiplyAddEstimate(n, Create(-0.6931471805598903), x));
        var power = (ShiftLeft(shifted.AsInt64(), 52) + Create(0.5).AsInt64()).AsDouble();
        var half = MultiplyAddEstimate(power, MultiplyAddEstimate(r * r, ExpRest(r), r), power - Create(0.5));
        return half + half;
    }

    /// <summary>eˣ − 1 for −20 ≤ x ≤ 89.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpM1Within(Vector512<float> x)
    {
        var shifted = MultiplyAddEstimate(x, Create(1.442695f), Create(RoundingShiftOfSingle));
        var n = shifted - Create(RoundingShiftOfSingle);
        var r = MultiplyAddEstimate(n, Create(-1.4286068e-06f), MultiplyAddEstimate(n, Create(-0.69314575f), x));
        var power = (ShiftLeft(shifted.AsInt32(), 23) + Create(0.5f).AsInt32()).AsSingle();
        var half = MultiplyAddEstimate(power, MultiplyAddEstimate(r * r, ExpRest(r), r), power - Create(0.5f));
        return half + half;
    }
}
