using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of the sum of two exponentials.</content>
public static partial class LaneMath
{
    /// <summary>log(eˣ + eʸ), within 4 units in the last place of the larger number or of the logarithm, whichever are larger.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <param name="y">Any number in each lane.</param>
    /// <returns>The logarithms; infinite where the larger number is, NaN where either is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogAddExp(Vector512<double> x, Vector512<double> y)
    {
        var largest = Max(x, y);
        var sum = largest + LogOfOnePlusPower(ExpOfNegative(-Abs(x - y)));
        return ConditionalSelect(LessThan(Abs(largest), Create(double.PositiveInfinity)), sum, largest);
    }

    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogAddExp(Vector512<float> x, Vector512<float> y) => Narrow(LogAddExp(WidenLower(x), WidenLower(y)), LogAddExp(WidenUpper(x), WidenUpper(y)));
}
