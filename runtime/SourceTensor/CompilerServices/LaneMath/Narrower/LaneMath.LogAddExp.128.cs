// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of the sum of two exponentials.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogAddExp(Vector128<double> x, Vector128<double> y)
    {
        var largest = Max(x, y);
        var sum = largest + LogOfOnePlusPower(ExpOfNegative(-Abs(x - y)));
        return ConditionalSelect(LessThan(Abs(largest), Create(double.PositiveInfinity)), sum, largest);
    }

    /// <inheritdoc cref="LogAddExp(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogAddExp(Vector128<float> x, Vector128<float> y) => Narrow(LogAddExp(WidenLower(x), WidenLower(y)), LogAddExp(WidenUpper(x), WidenUpper(y)));
}
