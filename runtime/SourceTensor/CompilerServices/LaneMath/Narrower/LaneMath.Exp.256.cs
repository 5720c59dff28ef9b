// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x) => ExpWithin(MinNative(Create(710.0), MaxNative(Create(-746.0), x)));

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) => ExpWithin(MinNative(Create(89.0f), MaxNative(Create(-104.0f), x)));

    /// <inheritdoc cref="ExpOfNegative(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpOfNegative(Vector256<double> x)
    {
        var within = MaxNative(Create(-746.0), x);
        return ExpWithin(within);
    }

    /// <inheritdoc cref="ExpOrNotFinite(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpOrNotFinite(Vector256<double> x)
    {
        return Exp(x);
    }

    /// <inheritdoc cref="ExpOrNotFinite(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpOrNotFinite(Vector256<float> x) => Exp(x);

    /// <inheritdoc cref="ExpOfNegative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpOfNegative(Vector256<float> x) => ExpWithin(MaxNative(Create(-104.0f), x));

    /// <inheritdoc cref="ExpOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfSum(Vector256<double> x, Vector256<double> low)
    {
        var r = ExpRemainder(x, out var n) + low;
        return Scale(Vector256<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="ExpWithin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpWithin(Vector256<double> x)
    {
        var r = ExpRemainder(x, out var n);
        return Scale(Vector256<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="ExpRemainder(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpRemainder(Vector256<double> x, out Vector256<double> n)
    {
        n = WholePowersOfTwo(x);
        return MultiplyAddEstimate(n, Create(-5.497923018708371e-14), MultiplyAddEstimate(n, Create(-0.6931471805598903), x));
    }

    /// <inheritdoc cref="WholePowersOfTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> WholePowersOfTwo(Vector256<double> x) =>
        MultiplyAddEstimate(x, Create(1.4426950408889634), Create(RoundingShift)) - Create(RoundingShift);

    /// <inheritdoc cref="ExpWithin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpWithin(Vector256<float> x)
    {
        var n = WholePowersOfTwo(x);
        var r = MultiplyAddEstimate(n, Create(-1.4286068e-06f), MultiplyAddEstimate(n, Create(-0.69314575f), x));
        return Scale(Vector256<float>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="WholePowersOfTwo(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WholePowersOfTwo(Vector256<float> x) =>
        MultiplyAddEstimate(x, Create(1.442695f), Create(RoundingShiftOfSingle)) - Create(RoundingShiftOfSingle);
}
