using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of the logistic function.</content>
public static partial class LaneMath
{
    /// <summary>log(1 / (1 + e⁻ˣ)), within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The logarithms; −0 where one is closer to 0 than any number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogSigmoid(Vector512<double> x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogSigmoid(Vector512<float> x) => -Softplus(-x);
}
