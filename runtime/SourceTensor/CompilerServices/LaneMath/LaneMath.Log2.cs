using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm to base 2.</content>
public static partial class LaneMath
{
    /// <summary>log₂ x, within 2 units in the last place; exact at powers of 2, −∞ at 0, NaN below.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log2(Vector512<double> x)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfFinite(f, Vector512<double>.Zero);
        var result = MultiplyAddEstimate(log, Create(1.4426950408889634), MultiplyAddEstimate(log, Create(2.0355273740931033e-17), exponent));
        return LogAtEdges(result, x);
    }

    /// <inheritdoc cref="Log2(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log2(Vector512<float> x)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfFinite(f, Vector512<float>.Zero);
        var result = MultiplyAddEstimate(log, Create(1.442695f), MultiplyAddEstimate(log, Create(1.925963e-08f), exponent));
        return LogAtEdges(result, x);
    }
}
