// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logistic function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sigmoid(Vector256<double> x)
    {
        var power = ExpOfNegative(-Abs(x));
        return ConditionalSelect(LessThan(x, Vector256<double>.Zero), power, Vector256<double>.One) / (Vector256<double>.One + power);
    }

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var power = ExpOfNegative(-Abs(x));
        return ConditionalSelect(LessThan(x, Vector256<float>.Zero), power, Vector256<float>.One) / (Vector256<float>.One + power);
    }
}
