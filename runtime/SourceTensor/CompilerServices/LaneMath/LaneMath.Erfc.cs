using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The complementary error function.</content>
public static partial class LaneMath
{
    /// <summary>1 − erf x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The complementary error function, relatively accurate in the upper tail.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfc(Vector512<double> x)
    {
        var near = MultiplyAddEstimate(-x, ErfOverX(x * x), Vector512<double>.One);
        var upper = ErfcOfPositive(MinNative(Create(28.0), Abs(x)));
        var far = ConditionalSelect(LessThan(x, Vector512<double>.Zero), Create(2.0) - upper, upper);
        return ConditionalSelect(LessThan(Abs(x), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="Erfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erfc(Vector512<float> x) => Narrow(Erfc(WidenLower(x)), Erfc(WidenUpper(x)));

    /// <summary>erfc a for 0 ≤ a ≤ 28.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfcOfPositive(Vector512<double> a)
    {
        // The square with all its digits, which the exponential would magnify the loss of.
        var square = a * a;
        var power = ExpOfSum(-square, -ProductError(a, a, square));
        return power * ErfcxOfPositive(a);
    }

    /// <summary>e^(a²) erfc a for 0 ≤ a ≤ 10¹⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfcxOfPositive(Vector512<double> a)
    {
        // The divisor with all its digits, and the quotient with a step that corrects it.
        var scaled = ScaledErfcx((a - Create(4.0)) / (a + Create(4.0)));
        var divisor = a + Vector512<double>.One;
        var inverse = Vector512<double>.One / divisor;
        var quotient = scaled * inverse;
        var product = quotient * divisor;
        var rest = scaled - product - ProductError(quotient, divisor, product) - (quotient * SumErrorOfAny(a, Vector512<double>.One, divisor));
        return MultiplyAddEstimate(rest, inverse, quotient);
    }
}
