using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logistic function.</content>
public static partial class LaneMath
{
    /// <summary>1 / (1 + e⁻ˣ), within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logistic function, relatively accurate in both tails.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x) => SigmoidOf(x, ExpOfNegative(-Abs(x)));

    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => SigmoidOf(x, ExpOfNegative(-Abs(x)));

    /// <summary>The logistic function of x, by e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SigmoidOf(Vector512<double> x, Vector512<double> power) =>
        ConditionalSelect(LessThan(x, Vector512<double>.Zero), power, Vector512<double>.One) / (Vector512<double>.One + power);

    /// <inheritdoc cref="SigmoidOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SigmoidOf(Vector512<float> x, Vector512<float> power) =>
        ConditionalSelect(LessThan(x, Vector512<float>.Zero), power, Vector512<float>.One) / (Vector512<float>.One + power);
}
