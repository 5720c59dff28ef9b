// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The integral of the logistic function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        // max(x, 0) + log(1 + e^−|x|). log(1 + p) = 2 artanh(t/2), and t is not doubled at the end because half of it may be no normal number.
        var power = ExpOfNegative(-Abs(x));
        var t = (power + power) / (Create(2.0) + power);
        var square = t * t;
        return MaxNative(Vector256<double>.Zero, x) + MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x)
    {
        var power = ExpOfNegative(-Abs(x));
        var t = (power + power) / (Create(2.0f) + power);
        var square = t * t;
        return MaxNative(Vector256<float>.Zero, x) + MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }
}
