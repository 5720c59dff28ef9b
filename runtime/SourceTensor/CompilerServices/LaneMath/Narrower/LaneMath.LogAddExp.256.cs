// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of the sum of two exponentials.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogAddExp(Vector256<double> x, Vector256<double> y)
    {
        var largest = Max(x, y);
        var sum = largest + LogOfOnePlusPower(ExpOfNegative(-Abs(x - y)));
        return ConditionalSelect(LessThan(Abs(largest), Create(double.PositiveInfinity)), sum, largest);
    }

    /// <inheritdoc cref="LogAddExp(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogAddExp(Vector256<float> x, Vector256<float> y) => Narrow(LogAddExp(WidenLower(x), WidenLower(y)), LogAddExp(WidenUpper(x), WidenUpper(y)));
}
