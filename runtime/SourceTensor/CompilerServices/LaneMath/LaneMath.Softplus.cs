using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The integral of the logistic function.</content>
public static partial class LaneMath
{
    /// <summary>log(1 + eˣ), within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x)
    {
        // max(x, 0) + log(1 + e^−|x|). log(1 + p) = 2 artanh(t/2), and t is not doubled at the end because half of it may be no normal number.
        var power = ExpOfNegative(-Abs(x));
        var t = (power + power) / (Create(2.0) + power);
        var square = t * t;
        return MaxNative(Vector512<double>.Zero, x) + MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        var power = ExpOfNegative(-Abs(x));
        var t = (power + power) / (Create(2.0f) + power);
        var square = t * t;
        return MaxNative(Vector512<float>.Zero, x) + MultiplyAddEstimate(t * square, LogOfOnePlusRest(square), t);
    }
}
