// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The gamma function, by its logarithm.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogGamma(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogGamma(Vector128<double> x)
    {
        var isBelow = LessThanOrEqual(x, Create(-0.5));
        var result = LogGammaAbove(ConditionalSelect(isBelow, -x, x));
        if (EqualsAny(isBelow.AsInt64(), Vector128<long>.AllBitsSet))
            result = ConditionalSelect(isBelow, LogGammaMirrored(x, result), result);
        return result;
    }

    /// <inheritdoc cref="LogGamma(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogGamma(Vector128<float> x) => Narrow(LogGamma(WidenLower(x)), LogGamma(WidenUpper(x)));

    /// <inheritdoc cref="LogGammaAbove(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogGammaAbove(Vector128<double> x)
    {
        // Below 4¼ it is log Γ(2 + z) and the logarithm of factors that Γ(x + 1) = x Γ(x) gives; above, Stirling's formula. One logarithm
        // serves both. From 1¼ to 2¼ there is no factor, because less than that is left of the logarithm above 1.
        var n = Round(x + Create(0.25));
        var z = x - n;
        var factor = ConditionalSelect(LessThan(n, Vector128<double>.One), x * (x + Vector128<double>.One),
            ConditionalSelect(LessThan(n, Create(2.0)), x,
            ConditionalSelect(LessThan(n, Create(3.0)), Vector128<double>.One,
            ConditionalSelect(LessThan(n, Create(4.0)), x - Vector128<double>.One, (x - Vector128<double>.One) * (x - Create(2.0))))));
        var isFar = GreaterThanOrEqual(x, Create(4.25));
        var log = LogByDivision(Abs(ConditionalSelect(isFar, x, factor)));
        var near = MultiplyAddEstimate(z * (z + Vector128<double>.One), LogGammaOverRoots(z), ConditionalSelect(LessThan(n, Create(2.0)), -log, log));
        var inverse = Vector128<double>.One / x;
        var far = MultiplyAddEstimate(x - Create(0.5), log - Vector128<double>.One, MultiplyAddEstimate(inverse, Stirling(inverse * inverse), Create(0.9189385332046728 - 0.5)));
        return ConditionalSelect(isFar, far, near);
    }

    /// <inheritdoc cref="LogGammaMirrored(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogGammaMirrored(Vector128<double> x, Vector128<double> mirrored)
    {
        var whole = Round(x);
        var sine = SinOfHalfTurns(Create(RoundingShift), Create(3.141592653589793) * (x - whole));
        var result = LogByDivision(Create(3.141592653589793) / Abs(sine * x)) - mirrored;
        return ConditionalSelect(Vector128.Equals(whole, x), Create(double.PositiveInfinity), result);
    }
}
