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
    public static Vector256<double> Sigmoid(Vector256<double> x) => SigmoidOf(x, ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => SigmoidOf(x, ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="SigmoidOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> SigmoidOf(Vector256<double> x, Vector256<double> power) =>
        ConditionalSelect(LessThan(x, Vector256<double>.Zero), power, Vector256<double>.One) / (Vector256<double>.One + power);

    /// <inheritdoc cref="SigmoidOf(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SigmoidOf(Vector256<float> x, Vector256<float> power) =>
        ConditionalSelect(LessThan(x, Vector256<float>.Zero), power, Vector256<float>.One) / (Vector256<float>.One + power);
}
