// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The scaled complementary error function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Erfcx(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erfcx(Vector256<double> x)
    {
        var magnitude = Abs(x);
        var upper = ErfcxOfAny(magnitude);
        var bounded = MinNative(Create(28.0), magnitude);
        var square = bounded * bounded;
        var power = ExpOfSum(MinNative(Create(710.0), square), ProductError(bounded, bounded, square));
        return ConditionalSelect(LessThan(x, Vector256<double>.Zero), power + power - upper, upper);
    }

    /// <inheritdoc cref="Erfcx(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erfcx(Vector256<float> x) => Narrow(Erfcx(WidenLower(x)), Erfcx(WidenUpper(x)));

    /// <inheritdoc cref="ErfcxOfAny(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfcxOfAny(Vector256<double> a) =>
        ConditionalSelect(GreaterThan(a, Create(1e17)), Create(0.5641895835477563) / a, ErfcxOfPositive(MinNative(Create(1e17), a)));
}
