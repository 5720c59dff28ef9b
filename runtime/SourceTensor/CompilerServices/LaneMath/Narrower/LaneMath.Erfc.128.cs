// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The complementary error function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Erfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Erfc(Vector128<double> x)
    {
        var near = MultiplyAddEstimate(-x, ErfOverX(x * x), Vector128<double>.One);
        var upper = ErfcOfPositive(MinNative(Create(28.0), Abs(x)));
        var far = ConditionalSelect(LessThan(x, Vector128<double>.Zero), Create(2.0) - upper, upper);
        return ConditionalSelect(LessThan(Abs(x), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="Erfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erfc(Vector128<float> x) => Narrow(Erfc(WidenLower(x)), Erfc(WidenUpper(x)));

    /// <inheritdoc cref="ErfcOfPositive(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErfcOfPositive(Vector128<double> a)
    {
        // The square with all its digits, which the exponential would magnify the loss of.
        var square = a * a;
        var power = ExpOfSum(-square, -ProductError(a, a, square));
        return power * ErfcxOfPositive(a);
    }

    /// <inheritdoc cref="ErfcxOfPositive(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErfcxOfPositive(Vector128<double> a)
    {
        // The divisor with all its digits, and the quotient with a step that corrects it.
        var scaled = ScaledErfcx((a - Create(4.0)) / (a + Create(4.0)));
        var divisor = a + Vector128<double>.One;
        var inverse = Vector128<double>.One / divisor;
        var quotient = scaled * inverse;
        var product = quotient * divisor;
        var rest = scaled - product - ProductError(quotient, divisor, product) - (quotient * SumErrorOfAny(a, Vector128<double>.One, divisor));
        return MultiplyAddEstimate(rest, inverse, quotient);
    }
}
