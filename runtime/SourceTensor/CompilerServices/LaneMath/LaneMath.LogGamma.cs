using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The gamma function, by its logarithm.</content>
public static partial class LaneMath
{
    /// <summary>log |Γ(x)|, within 4 units in the last place for x > 0.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms; ∞ at 0 and at negative whole numbers. Near its zeros between negative whole numbers the error is absolute.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogGamma(Vector512<double> x)
    {
        var isBelow = LessThanOrEqual(x, Create(-0.5));
        var result = LogGammaAbove(ConditionalSelect(isBelow, -x, x));
        if (EqualsAny(isBelow.AsInt64(), Vector512<long>.AllBitsSet))
            result = ConditionalSelect(isBelow, LogGammaMirrored(x, result), result);
        return result;
    }

    /// <inheritdoc cref="LogGamma(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogGamma(Vector512<float> x) => Narrow(LogGamma(WidenLower(x)), LogGamma(WidenUpper(x)));

    /// <summary>log |Γ(x)| for x > −½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaAbove(Vector512<double> x)
    {
        // Below 4¼ it is log Γ(2 + z) and the logarithm of factors that Γ(x + 1) = x Γ(x) gives; above, Stirling's formula. One logarithm
        // serves both. From 1¼ to 2¼ there is no factor, because less than that is left of the logarithm above 1.
        var n = Round(x + Create(0.25));
        var z = x - n;
        var factor = ConditionalSelect(LessThan(n, Vector512<double>.One), x * (x + Vector512<double>.One),
            ConditionalSelect(LessThan(n, Create(2.0)), x,
            ConditionalSelect(LessThan(n, Create(3.0)), Vector512<double>.One,
            ConditionalSelect(LessThan(n, Create(4.0)), x - Vector512<double>.One, (x - Vector512<double>.One) * (x - Create(2.0))))));
        var isFar = GreaterThanOrEqual(x, Create(4.25));
        var log = LogByDivision(Abs(ConditionalSelect(isFar, x, factor)));
        var near = MultiplyAddEstimate(z * (z + Vector512<double>.One), LogGammaOverRoots(z), ConditionalSelect(LessThan(n, Create(2.0)), -log, log));
        var inverse = Vector512<double>.One / x;
        var far = MultiplyAddEstimate(x - Create(0.5), log - Vector512<double>.One, MultiplyAddEstimate(inverse, Stirling(inverse * inverse), Create(0.9189385332046728 - 0.5)));
        return ConditionalSelect(isFar, far, near);
    }

    /// <summary>log |Γ(x)| for x ≤ −½ from that of −x: Γ(x) Γ(−x) = −π / (x sin πx).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaMirrored(Vector512<double> x, Vector512<double> mirrored)
    {
        var whole = Round(x);
        var sine = SinOfHalfTurns(Create(RoundingShift), Create(3.141592653589793) * (x - whole));
        var result = LogByDivision(Create(3.141592653589793) / Abs(sine * x)) - mirrored;
        return ConditionalSelect(Vector512.Equals(whole, x), Create(double.PositiveInfinity), result);
    }
}
