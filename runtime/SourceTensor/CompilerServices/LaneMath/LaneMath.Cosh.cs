using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic cosine.</content>
public static partial class LaneMath
{
    /// <summary>cosh x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The hyperbolic cosines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cosh(Vector512<double> x)
    {
        var magnitude = Abs(x);
        var power = Exp(MinNative(Create(709.0), magnitude));
        var result = MultiplyAddEstimate(power, Create(0.5), Create(0.5) / power);
        if (GreaterThanAny(magnitude, Create(709.0)))
            result = HalfOfLargeExp(magnitude, result);
        return result;
    }

    /// <inheritdoc cref="Cosh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x) => Narrow(Cosh(WidenLower(x)), Cosh(WidenUpper(x)));

    /// <summary>½ eˣ where x is above 709, though eˣ may be too large for a number; elsewhere what is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> HalfOfLargeExp(Vector512<double> x, Vector512<double> otherwise)
    {
        // e^(x − log 2); the first part of log 2 is so short that the difference is exact.
        var power = ExpOfSum(MinNative(Create(712.0), x) - Create(0.6931471805598903), Create(-5.497923018708371e-14));
        return ConditionalSelect(GreaterThan(x, Create(709.0)), power, otherwise);
    }
}
