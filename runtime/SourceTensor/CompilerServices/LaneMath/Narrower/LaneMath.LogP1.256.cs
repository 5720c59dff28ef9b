// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of 1 + x.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogP1(Vector256<double> x)
    {
        // Where 1 + x is its own fraction, x is that without any rounding. Elsewhere the rounding counts two units at most.
        var sum = Vector256<double>.One + x;
        var fraction = Fraction(sum, out var exponent);
        fraction = ConditionalSelect(Vector256.Equals(exponent, Vector256<double>.Zero) & GreaterThan(x, -Vector256<double>.One), x, fraction);
        return CopySign(LogAtEdges(LogOfFinite(fraction, exponent), sum), x);
    }

    /// <inheritdoc cref="LogP1(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogP1(Vector256<float> x)
    {
        var sum = Vector256<float>.One + x;
        var fraction = Fraction(sum, out var exponent);
        fraction = ConditionalSelect(Vector256.Equals(exponent, Vector256<float>.Zero) & GreaterThan(x, -Vector256<float>.One), x, fraction);
        return CopySign(LogAtEdges(LogOfFinite(fraction, exponent), sum), x);
    }
}
