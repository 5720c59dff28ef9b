// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        return TanhOf(ExpM1Within(TanhExponent(x)), x);
    }

    /// <inheritdoc cref="TanhExponent(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> TanhExponent(Vector256<double> x) => Create(-2.0) * MinNative(Create(20.0), Abs(x));

    /// <inheritdoc cref="TanhOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> TanhOf(Vector256<double> difference, Vector256<double> x) => CopySign(difference / (Create(2.0) + difference), x);

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var magnitude = MinNative(Create(10f), Abs(x));
        var difference = ExpM1Within(Create(-2f) * magnitude);
        return CopySign(difference / (Create(2f) + difference), x);
    }
}
