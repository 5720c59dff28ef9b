// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of 1 + x.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogP1(Vector128<double> x)
    {
        // Where 1 + x is its own fraction, x is that without any rounding. Elsewhere the rounding counts two units at most.
        var sum = Vector128<double>.One + x;
        var fraction = Fraction(sum, out var exponent);
        fraction = ConditionalSelect(Vector128.Equals(exponent, Vector128<double>.Zero) & GreaterThan(x, -Vector128<double>.One), x, fraction);
        return CopySign(LogAtEdges(LogOfFinite(fraction, exponent), sum), x);
    }

    /// <inheritdoc cref="LogP1(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogP1(Vector128<float> x)
    {
        var sum = Vector128<float>.One + x;
        var fraction = Fraction(sum, out var exponent);
        fraction = ConditionalSelect(Vector128.Equals(exponent, Vector128<float>.Zero) & GreaterThan(x, -Vector128<float>.One), x, fraction);
        return CopySign(LogAtEdges(LogOfFinite(fraction, exponent), sum), x);
    }
}
