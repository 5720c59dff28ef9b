// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> x) => ExpWithin(MinNative(Create(710.0), MaxNative(Create(-746.0), x)));

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) => ExpWithin(MinNative(Create(89.0f), MaxNative(Create(-104.0f), x)));

    /// <inheritdoc cref="ExpOfNegative(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpOfNegative(Vector128<double> x)
    {
        var within = MaxNative(Create(-746.0), x);
        return ExpWithin(within);
    }

    /// <inheritdoc cref="ExpOrNotFinite(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpOrNotFinite(Vector128<double> x)
    {
        return Exp(x);
    }

    /// <inheritdoc cref="ExpOrNotFinite(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpOrNotFinite(Vector128<float> x) => Exp(x);

    /// <inheritdoc cref="ExpOfNegative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpOfNegative(Vector128<float> x) => ExpWithin(MaxNative(Create(-104.0f), x));

    /// <inheritdoc cref="ExpOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpOfSum(Vector128<double> x, Vector128<double> low)
    {
        var r = ExpRemainder(x, out var n) + low;
        return Scale(Vector128<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="ExpWithin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpWithin(Vector128<double> x)
    {
        var r = ExpRemainder(x, out var n);
        return Scale(Vector128<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="ExpRemainder(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpRemainder(Vector128<double> x, out Vector128<double> n)
    {
        n = WholePowersOfTwo(x);
        return MultiplyAddEstimate(n, Create(-5.497923018708371e-14), MultiplyAddEstimate(n, Create(-0.6931471805598903), x));
    }

    /// <inheritdoc cref="WholePowersOfTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> WholePowersOfTwo(Vector128<double> x) =>
        MultiplyAddEstimate(x, Create(1.4426950408889634), Create(RoundingShift)) - Create(RoundingShift);

    /// <inheritdoc cref="ExpWithin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpWithin(Vector128<float> x)
    {
        var n = WholePowersOfTwo(x);
        var r = MultiplyAddEstimate(n, Create(-1.4286068e-06f), MultiplyAddEstimate(n, Create(-0.69314575f), x));
        return Scale(Vector128<float>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="WholePowersOfTwo(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> WholePowersOfTwo(Vector128<float> x) =>
        MultiplyAddEstimate(x, Create(1.442695f), Create(RoundingShiftOfSingle)) - Create(RoundingShiftOfSingle);
}
