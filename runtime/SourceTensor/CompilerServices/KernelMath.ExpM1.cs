using System;

namespace SourceTensor.CompilerServices;

/// <content>The exponential function less 1.</content>
public static partial class KernelMath
{
    /// <summary>eˣ − 1, accurate where x is small; <see cref="double.ExpM1"/> is not.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The difference within 2 units in the last place; −1 at −∞.</returns>
    public static double ExpM1(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
            return x;

        // Farther away the subtraction loses less than a bit.
        if (!(Math.Abs(x) < 1))
            return power - 1;

        // One step of Newton's method for log(1 + y) = x from y = power − 1, which is exact here: the rounding of the power cancels.
        return power - 1 + (power * (x - Math.Log(power)));
    }

    /// <inheritdoc cref="ExpM1(double)"/>
    public static float ExpM1(float x) => (float)ExpM1((double)x);
}
