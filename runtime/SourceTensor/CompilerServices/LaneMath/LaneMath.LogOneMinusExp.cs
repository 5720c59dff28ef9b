using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of 1 less an exponential.</content>
public static partial class LaneMath
{
    /// <summary>log(1 − eˣ), within 4 units in the last place; −∞ at 0, NaN above.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogOneMinusExp(Vector512<double> x)
    {
        // Near 0 the difference is taken before it cancels; far below, the power is the fraction, as in LogP1.
        var isNear = GreaterThan(x, Create(-0.6931471805599453));
        var power = Exp(x);
        var difference = ConditionalSelect(isNear, -ExpM1(x), Vector512<double>.One - power);
        var fraction = Fraction(difference, out var exponent);
        fraction = ConditionalSelect(AndNot(Vector512.Equals(exponent, Vector512<double>.Zero), isNear), -power, fraction);
        return LogAtEdges(LogOfFinite(fraction, exponent), difference) | Create(-0.0);
    }

    /// <inheritdoc cref="LogOneMinusExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogOneMinusExp(Vector512<float> x) => Narrow(LogOneMinusExp(WidenLower(x)), LogOneMinusExp(WidenUpper(x)));
}
