// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of 1 less an exponential.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogOneMinusExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogOneMinusExp(Vector256<double> x)
    {
        // Near 0 the difference is taken before it cancels; far below, the power is the fraction, as in LogP1.
        var isNear = GreaterThan(x, Create(-0.6931471805599453));
        var power = Exp(x);
        var difference = ConditionalSelect(isNear, -ExpM1(x), Vector256<double>.One - power);
        var fraction = Fraction(difference, out var exponent);
        fraction = ConditionalSelect(AndNot(Vector256.Equals(exponent, Vector256<double>.Zero), isNear), -power, fraction);
        return LogAtEdges(LogOfFinite(fraction, exponent), difference) | Create(-0.0);
    }

    /// <inheritdoc cref="LogOneMinusExp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogOneMinusExp(Vector256<float> x) => Narrow(LogOneMinusExp(WidenLower(x)), LogOneMinusExp(WidenUpper(x)));
}
