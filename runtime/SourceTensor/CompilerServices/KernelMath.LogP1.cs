using System;
using System.Runtime.CompilerServices;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm of 1 + x.</content>
public static partial class KernelMath
{
    /// <summary>log(1 + x), accurate where x is small; <see cref="double.LogP1"/> is not.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm within 2 units in the last place; −∞ at −1, NaN below.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Called for each element of a kernel that is at full speed from its first call on.
    public static double LogP1(double x)
    {
        var sum = 1 + x;
        if (sum == 1)
            return x;
        if (sum == 0 || !double.IsFinite(sum))
            return Math.Log(sum);

        // 1 + x is sum + error exactly, and log(sum + error) = log(sum) + error / sum up to the square of a rounding error.
        var error = x - (sum - 1);
        return Math.Log(sum) + (error / sum);
    }

    /// <inheritdoc cref="LogP1(double)"/>
    public static float LogP1(float x) => (float)LogP1((double)x);
}
