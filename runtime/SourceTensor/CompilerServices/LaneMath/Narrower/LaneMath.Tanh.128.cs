// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tanh(Vector128<double> x)
    {
        return TanhOf(ExpM1Within(TanhExponent(x)), x);
    }

    /// <inheritdoc cref="TanhExponent(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> TanhExponent(Vector128<double> x) => Create(-2.0) * MinNative(Create(20.0), Abs(x));

    /// <inheritdoc cref="TanhOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> TanhOf(Vector128<double> difference, Vector128<double> x) => CopySign(difference / (Create(2.0) + difference), x);

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        var magnitude = MinNative(Create(10f), Abs(x));
        var difference = ExpM1Within(Create(-2f) * magnitude);
        return CopySign(difference / (Create(2f) + difference), x);
    }
}
