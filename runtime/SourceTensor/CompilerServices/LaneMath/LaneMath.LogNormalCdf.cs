using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of the standard normal distribution function.</content>
public static partial class LaneMath
{
    /// <summary>log Φ(x), within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms, relatively accurate in both tails.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogNormalCdf(Vector512<double> x)
    {
        // Below 0 −x²/2 + log(½ e^(x²/2) erfc(−x/√2)). Above, the logarithm of 1 less a tail, as in LogP1; there the error function gives the tail where it is large.
        var isBelow = LessThan(x, Vector512<double>.Zero);
        var magnitude = Abs(x);
        var ratio = NormalRatio(magnitude);
        var power = NormalPower(MinNative(Create(40.0), magnitude));
        var tail = power * ratio;
        var tailLow = ProductError(power, ratio, tail);
        var t = x * Create(RootHalf);
        var isNear = LessThan(t, Create(0.65));
        tail = ConditionalSelect(isNear, MultiplyAddEstimate(Create(-0.5) * t, ErfOverX(t * t), Create(0.5)), tail);
        var argument = ConditionalSelect(isBelow, ratio, Vector512<double>.One - tail);
        var fraction = Fraction(argument, out var exponent);
        fraction = ConditionalSelect(AndNot(Vector512.Equals(exponent, Vector512<double>.Zero), isBelow), -tail, fraction);
        var log = LogAtEdges(LogOfFinite(fraction, exponent), argument);

        // What rounding took from the tail, over 1 less the tail.
        var upper = log - ConditionalSelect(isNear, Vector512<double>.Zero, tailLow * MultiplyAddEstimate(tail, tail + Vector512<double>.One, Vector512<double>.One));
        return ConditionalSelect(isBelow, MultiplyAddEstimate(Create(-0.5) * magnitude, magnitude, log), upper) | Create(-0.0);
    }

    /// <inheritdoc cref="LogNormalCdf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogNormalCdf(Vector512<float> x) => Narrow(LogNormalCdf(WidenLower(x)), LogNormalCdf(WidenUpper(x)));
}
