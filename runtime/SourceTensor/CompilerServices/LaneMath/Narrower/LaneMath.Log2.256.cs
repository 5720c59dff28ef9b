// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm to base 2.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Log2(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log2(Vector256<double> x)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfFinite(f, Vector256<double>.Zero);
        var result = MultiplyAddEstimate(log, Create(1.4426950408889634), MultiplyAddEstimate(log, Create(2.0355273740931033e-17), exponent));
        return LogAtEdges(result, x);
    }

    /// <inheritdoc cref="Log2(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log2(Vector256<float> x)
    {
        var f = Fraction(x, out var exponent);
        var log = LogOfFinite(f, Vector256<float>.Zero);
        var result = MultiplyAddEstimate(log, Create(1.442695f), MultiplyAddEstimate(log, Create(1.925963e-08f), exponent));
        return LogAtEdges(result, x);
    }
}
