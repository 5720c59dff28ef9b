// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The integral of the logistic function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Softplus(Vector128<double> x) => MaxNative(Vector128<double>.Zero, x) + LogOfOnePlusPower(ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> x) => MaxNative(Vector128<float>.Zero, x) + LogOfOnePlusPower(ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="LogOfOnePlusPower(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfOnePlusPower(Vector128<double> power)
    {
        // 2 artanh(t/2), where t is not doubled at the end because half of it may be no normal number.
        var t = (power + power) / (Create(2.0) + power);
        var square = t * t;
        return MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }

    /// <inheritdoc cref="LogOfOnePlusPower(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfOnePlusPower(Vector128<float> power)
    {
        var t = (power + power) / (Create(2.0f) + power);
        var square = t * t;
        return MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }
}
