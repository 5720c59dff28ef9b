// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The natural logarithm.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log(Vector128<double> x)
    {
        return LogByDivision(x);
    }

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x) => LogAtEdges(LogOfFinite(Fraction(x, out var exponent), exponent), x);

    /// <inheritdoc cref="LogOfPositive(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogOfPositive(Vector128<double> x)
    {
        var fraction = FractionOfPositive(x, out var exponent);
        return ConditionalSelect(LessThan(x, Create(double.PositiveInfinity)), LogOfFinite(fraction, exponent), x);
    }

    /// <inheritdoc cref="LogOfPositive(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogOfPositive(Vector128<float> x)
    {
        var fraction = FractionOfPositive(x, out var exponent);
        return ConditionalSelect(LessThan(x, Create(float.PositiveInfinity)), LogOfFinite(fraction, exponent), x);
    }

    /// <inheritdoc cref="LogByDivision(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogByDivision(Vector128<double> x) => LogAtEdges(LogOfFinite(Fraction(x, out var exponent), exponent), x);

    /// <inheritdoc cref="LogAtEdges(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogAtEdges(Vector128<double> result, Vector128<double> x)
    {
        var atEdge = ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), Create(double.NegativeInfinity), ConditionalSelect(LessThan(x, Vector128<double>.Zero), Create(double.NaN), x));
        return ConditionalSelect(GreaterThan(x, Vector128<double>.Zero) & LessThan(x, Create(double.PositiveInfinity)), result, atEdge);
    }

    /// <inheritdoc cref="LogAtEdges(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogAtEdges(Vector128<float> result, Vector128<float> x)
    {
        var atEdge = ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), Create(float.NegativeInfinity), ConditionalSelect(LessThan(x, Vector128<float>.Zero), Create(float.NaN), x));
        return ConditionalSelect(GreaterThan(x, Vector128<float>.Zero) & LessThan(x, Create(float.PositiveInfinity)), result, atEdge);
    }

    /// <inheritdoc cref="LogOfFinite(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfFinite(Vector128<double> f, Vector128<double> exponent)
    {
        // log(1 + f) = 2 artanh s = f − (½f² − s (½f² + R)): the largest term is exact.
        var s = f / (Create(2.0) + f);
        var square = s * s;
        var halfSquare = Create(0.5) * f * f;
        var rest = MultiplyAddEstimate(s, MultiplyAddEstimate(square, LogRest(square), halfSquare), exponent * Create(5.497923018708371e-14));
        return MultiplyAddEstimate(exponent, Create(0.6931471805598903), f - (halfSquare - rest));
    }

    /// <inheritdoc cref="LogOfFinite(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfFinite(Vector128<float> f, Vector128<float> exponent)
    {
        var square = f * f;
        var rest = MultiplyAddEstimate(square * f, LogRest(f), MultiplyAddEstimate(exponent, Create(1.4286068e-06f), Create(-0.5f) * square));
        return MultiplyAddEstimate(exponent, Create(0.69314575f), f + rest);
    }
}
