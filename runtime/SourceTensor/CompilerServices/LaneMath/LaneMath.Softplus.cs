using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The integral of the logistic function.</content>
public static partial class LaneMath
{
    /// <summary>log(1 + eˣ) as max(x, 0) + log(1 + e^−|x|), within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x) => MaxNative(Vector512<double>.Zero, x) + LogOfOnePlusPower(ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => MaxNative(Vector512<float>.Zero, x) + LogOfOnePlusPower(ExpOfNegative(-Abs(x)));

    /// <summary>log(1 + p) for 0 ≤ p ≤ 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfOnePlusPower(Vector512<double> power)
    {
        // 2 artanh(t/2), where t is not doubled at the end because half of it may be no normal number.
        var t = (power + power) / (Create(2.0) + power);
        var square = t * t;
        return MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }

    /// <inheritdoc cref="LogOfOnePlusPower(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfOnePlusPower(Vector512<float> power)
    {
        var t = (power + power) / (Create(2.0f) + power);
        var square = t * t;
        return MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }
}
