// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of the standard normal distribution function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogNormalCdf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogNormalCdf(Vector256<double> x)
    {
        // Below 0 −x²/2 + log(½ e^(x²/2) erfc(−x/√2)). Above, the logarithm of 1 less a tail, as in LogP1; there the error function gives the tail where it is large.
        var isBelow = LessThan(x, Vector256<double>.Zero);
        var magnitude = Abs(x);
        var ratio = NormalRatio(magnitude);
        var power = NormalPower(MinNative(Create(40.0), magnitude));
        var tail = power * ratio;
        var tailLow = ProductError(power, ratio, tail);
        var t = x * Create(RootHalf);
        var isNear = LessThan(t, Create(0.65));
        tail = ConditionalSelect(isNear, MultiplyAddEstimate(Create(-0.5) * t, ErfOverX(t * t), Create(0.5)), tail);
        var argument = ConditionalSelect(isBelow, ratio, Vector256<double>.One - tail);
        var fraction = Fraction(argument, out var exponent);
        fraction = ConditionalSelect(AndNot(Vector256.Equals(exponent, Vector256<double>.Zero), isBelow), -tail, fraction);
        var log = LogAtEdges(LogOfFinite(fraction, exponent), argument);

        // What rounding took from the tail, over 1 less the tail.
        var upper = log - ConditionalSelect(isNear, Vector256<double>.Zero, tailLow * MultiplyAddEstimate(tail, tail + Vector256<double>.One, Vector256<double>.One));
        return ConditionalSelect(isBelow, MultiplyAddEstimate(Create(-0.5) * magnitude, magnitude, log), upper) | Create(-0.0);
    }

    /// <inheritdoc cref="LogNormalCdf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogNormalCdf(Vector256<float> x) => Narrow(LogNormalCdf(WidenLower(x)), LogNormalCdf(WidenUpper(x)));
}
