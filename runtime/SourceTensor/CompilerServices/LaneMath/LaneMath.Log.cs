using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The natural logarithm.</content>
public static partial class LaneMath
{
    /// <summary>log x, within 2 units in the last place; −∞ at 0, NaN below.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return LogByTable(x);
        return LogByDivision(x);
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x) => LogAtEdges(LogOfFinite(Fraction(x, out var exponent), exponent), x);

    /// <summary>log x where it is known that every x is at least the smallest normal number, or NaN.</summary>
    /// <param name="x">A positive number that is not subnormal, ∞ or NaN in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogOfPositive(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return Log(x);
        var fraction = FractionOfPositive(x, out var exponent);
        return ConditionalSelect(LessThan(x, Create(double.PositiveInfinity)), LogOfFinite(fraction, exponent), x);
    }

    /// <inheritdoc cref="LogOfPositive(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogOfPositive(Vector512<float> x)
    {
        if (Avx512F.IsSupported)
            return Log(x);
        var fraction = FractionOfPositive(x, out var exponent);
        return ConditionalSelect(LessThan(x, Create(float.PositiveInfinity)), LogOfFinite(fraction, exponent), x);
    }

    /// <summary>log x, within 1 unit in the last place: where it is a part of what may cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogByDivision(Vector512<double> x) => LogAtEdges(LogOfFinite(Fraction(x, out var exponent), exponent), x);

    /// <summary>A logarithm of x; where x is not a positive finite number, what it is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogAtEdges(Vector512<double> result, Vector512<double> x)
    {
        // There the exponent was infinite or NaN by itself.
        if (Avx512F.IsSupported)
            return result;
        var atEdge = ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Create(double.NegativeInfinity), ConditionalSelect(LessThan(x, Vector512<double>.Zero), Create(double.NaN), x));
        return ConditionalSelect(GreaterThan(x, Vector512<double>.Zero) & LessThan(x, Create(double.PositiveInfinity)), result, atEdge);
    }

    /// <inheritdoc cref="LogAtEdges(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogAtEdges(Vector512<float> result, Vector512<float> x)
    {
        if (Avx512F.IsSupported)
            return result;
        var atEdge = ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Create(float.NegativeInfinity), ConditionalSelect(LessThan(x, Vector512<float>.Zero), Create(float.NaN), x));
        return ConditionalSelect(GreaterThan(x, Vector512<float>.Zero) & LessThan(x, Create(float.PositiveInfinity)), result, atEdge);
    }

    /// <summary>log(2ᵉ (1 + f)) for −¼ ≤ f ≤ ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfFinite(Vector512<double> f, Vector512<double> exponent)
    {
        // log(1 + f) = 2 artanh s = f − (½f² − s (½f² + R)): the largest term is exact.
        var s = f / (Create(2.0) + f);
        var square = s * s;
        var halfSquare = Create(0.5) * f * f;
        var rest = MultiplyAddEstimate(s, MultiplyAddEstimate(square, LogRest(square), halfSquare), exponent * Create(5.497923018708371e-14));
        return MultiplyAddEstimate(exponent, Create(0.6931471805598903), f - (halfSquare - rest));
    }

    /// <inheritdoc cref="LogOfFinite(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfFinite(Vector512<float> f, Vector512<float> exponent)
    {
        var square = f * f;
        var rest = MultiplyAddEstimate(square * f, LogRest(f), MultiplyAddEstimate(exponent, Create(1.4286068e-06f), Create(-0.5f) * square));
        return MultiplyAddEstimate(exponent, Create(0.69314575f), f + rest);
    }
}
