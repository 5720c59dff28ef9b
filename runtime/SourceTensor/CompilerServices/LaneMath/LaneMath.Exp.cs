using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function.</content>
public static partial class LaneMath
{
    /// <summary>eˣ, within 2 units in the last place; 0 and ∞ where it is too small or too large for a number.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) => ExpWithin(MinNative(Create(710.0), MaxNative(Create(-746.0), x)));

    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => ExpWithin(MinNative(Create(89.0f), MaxNative(Create(-104.0f), x)));

    /// <summary>eˣ where no x is above 0, as after the largest was taken away from each.</summary>
    /// <param name="x">A number that is not above 0, or NaN, in each lane.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpOfNegative(Vector512<double> x)
    {
        var within = MaxNative(Create(-746.0), x);
        if (Avx512F.IsSupported)
            return ExpOfNegativeByTable(within);
        return ExpWithin(within);
    }

    /// <summary>eˣ, for those who test what they get: 0 where it is too small for a number, infinite or NaN where it is too large.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpOrNotFinite(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return ExpOfNegativeByTable(MaxNative(Create(-746.0), x));
        return Exp(x);
    }

    /// <inheritdoc cref="ExpOrNotFinite(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpOrNotFinite(Vector512<float> x) => Exp(x);

    /// <inheritdoc cref="ExpOfNegative(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpOfNegative(Vector512<float> x) => ExpWithin(MaxNative(Create(-104.0f), x));

    /// <summary>e^(x + low) for −746 ≤ x ≤ 710 and a low part that is small beside 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfSum(Vector512<double> x, Vector512<double> low)
    {
        if (Avx512F.IsSupported)
            return ExpByTable(x, low);
        var r = ExpRemainder(x, out var n) + low;
        return Scale(Vector512<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <summary>eˣ for −746 ≤ x ≤ 710.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpWithin(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return ExpByTable(x);
        var r = ExpRemainder(x, out var n);
        return Scale(Vector512<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <summary>r of x = n log 2 + r with a whole n and |r| ≤ ½ log 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpRemainder(Vector512<double> x, out Vector512<double> n)
    {
        n = WholePowersOfTwo(x);
        return MultiplyAddEstimate(n, Create(-5.497923018708371e-14), MultiplyAddEstimate(n, Create(-0.6931471805598903), x));
    }

    /// <summary>x / log 2, rounded to whole numbers: adding 1.5 · 2⁵² leaves no bits for a fraction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> WholePowersOfTwo(Vector512<double> x) =>
        MultiplyAddEstimate(x, Create(1.4426950408889634), Create(RoundingShift)) - Create(RoundingShift);

    /// <summary>eˣ for −104 ≤ x ≤ 89.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpWithin(Vector512<float> x)
    {
        var n = WholePowersOfTwo(x);
        var r = MultiplyAddEstimate(n, Create(-1.4286068e-06f), MultiplyAddEstimate(n, Create(-0.69314575f), x));
        return Scale(Vector512<float>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="WholePowersOfTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WholePowersOfTwo(Vector512<float> x) =>
        MultiplyAddEstimate(x, Create(1.442695f), Create(RoundingShiftOfSingle)) - Create(RoundingShiftOfSingle);
}
