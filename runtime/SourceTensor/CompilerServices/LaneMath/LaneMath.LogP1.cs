using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of 1 + x.</content>
public static partial class LaneMath
{
    /// <summary>log(1 + x), within 4 units in the last place, also where x is small; −∞ at −1, NaN below.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogP1(Vector512<double> x)
    {
        // Where 1 + x is its own fraction, x is that without any rounding. Elsewhere the rounding counts two units at most.
        var sum = Vector512<double>.One + x;
        var fraction = Fraction(sum, out var exponent);
        fraction = ConditionalSelect(Vector512.Equals(exponent, Vector512<double>.Zero) & GreaterThan(x, -Vector512<double>.One), x, fraction);
        return CopySign(LogAtEdges(LogOfFinite(fraction, exponent), sum), x);
    }

    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogP1(Vector512<float> x)
    {
        var sum = Vector512<float>.One + x;
        var fraction = Fraction(sum, out var exponent);
        fraction = ConditionalSelect(Vector512.Equals(exponent, Vector512<float>.Zero) & GreaterThan(x, -Vector512<float>.One), x, fraction);
        return CopySign(LogAtEdges(LogOfFinite(fraction, exponent), sum), x);
    }
}
