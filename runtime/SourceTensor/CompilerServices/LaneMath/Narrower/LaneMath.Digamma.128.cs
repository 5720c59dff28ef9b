// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The derivative of the logarithm of the gamma function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Digamma(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Digamma(Vector128<double> x)
    {
        var isBelow = LessThan(x, Vector128<double>.Zero);
        var result = DigammaAbove(ConditionalSelect(isBelow, Vector128<double>.One - x, x));
        if (EqualsAny(isBelow.AsInt64(), Vector128<long>.AllBitsSet))
            result = ConditionalSelect(isBelow, DigammaMirrored(x, result), result);
        return result;
    }

    /// <inheritdoc cref="Digamma(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Digamma(Vector128<float> x) => Narrow(Digamma(WidenLower(x)), Digamma(WidenUpper(x)));

    /// <inheritdoc cref="DigammaAbove(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaAbove(Vector128<double> x)
    {
        // Below 4 it is ψ(w) for w from 1 to 2 and the fractions that ψ(x + 1) = ψ(x) + 1/x gives; above, the asymptotic series. One division serves both.
        var n = Floor(x);
        var w = x - (n - Vector128<double>.One);
        var isFar = GreaterThanOrEqual(x, Create(4.0));
        var isZero = LessThan(n, Vector128<double>.One);
        var isThree = GreaterThanOrEqual(n, Create(3.0));
        var numerator = ConditionalSelect(isThree, MultiplyAddEstimate(w, Create(2.0), Vector128<double>.One),
            ConditionalSelect(isZero, -Vector128<double>.One, ConditionalSelect(LessThan(n, Create(2.0)), Vector128<double>.Zero, Vector128<double>.One)));
        var denominator = ConditionalSelect(isThree, w * (w + Vector128<double>.One), ConditionalSelect(isZero, x, w));
        var fraction = ConditionalSelect(isFar, Vector128<double>.One, numerator) / ConditionalSelect(isFar, x, denominator);
        var near = MultiplyAddEstimate(w - Create(1.4616321449683622) - Create(9.549995429965697e-17), DigammaOverRoot(w - Create(1.5)), fraction);
        var far = Log(x) - (fraction * MultiplyAddEstimate(fraction, DigammaTail(fraction * fraction), Create(0.5)));
        return ConditionalSelect(isFar, far, near);
    }

    /// <inheritdoc cref="DigammaMirrored(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaMirrored(Vector128<double> x, Vector128<double> mirrored)
    {
        // The cosine is the sine of what is left to a quarter of a turn, which keeps its digits where the cosine is small.
        var whole = Round(x);
        var fraction = x - whole;
        var sine = SinOfHalfTurns(Create(RoundingShift), Create(3.141592653589793) * fraction);
        var cosine = SinOfHalfTurns(Create(RoundingShift), Create(3.141592653589793) * (Create(0.5) - Abs(fraction)));
        return ConditionalSelect(Vector128.Equals(whole, x), Create(double.NaN), mirrored - (Create(3.141592653589793) * cosine / sine));
    }
}
