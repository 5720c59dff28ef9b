using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The scaled complementary error function.</content>
public static partial class LaneMath
{
    /// <summary>e^(x²) erfc x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The products; ∞ where one is too large for a number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfcx(Vector512<double> x)
    {
        var magnitude = Abs(x);
        var upper = ErfcxOfAny(magnitude);
        var bounded = MinNative(Create(28.0), magnitude);
        var square = bounded * bounded;
        var power = ExpOfSum(MinNative(Create(710.0), square), ProductError(bounded, bounded, square));
        return ConditionalSelect(LessThan(x, Vector512<double>.Zero), power + power - upper, upper);
    }

    /// <inheritdoc cref="Erfcx(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erfcx(Vector512<float> x) => Narrow(Erfcx(WidenLower(x)), Erfcx(WidenUpper(x)));

    /// <summary>e^(a²) erfc a for any a ≥ 0: far out 1 / (a√π).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfcxOfAny(Vector512<double> a) =>
        ConditionalSelect(GreaterThan(a, Create(1e17)), Create(0.5641895835477563) / a, ErfcxOfPositive(MinNative(Create(1e17), a)));
}
