// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The logistic function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sigmoid(Vector128<double> x) => SigmoidOf(x, ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x) => SigmoidOf(x, ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="SigmoidOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> SigmoidOf(Vector128<double> x, Vector128<double> power) =>
        ConditionalSelect(LessThan(x, Vector128<double>.Zero), power, Vector128<double>.One) / (Vector128<double>.One + power);

    /// <inheritdoc cref="SigmoidOf(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SigmoidOf(Vector128<float> x, Vector128<float> power) =>
        ConditionalSelect(LessThan(x, Vector128<float>.Zero), power, Vector128<float>.One) / (Vector128<float>.One + power);
}
