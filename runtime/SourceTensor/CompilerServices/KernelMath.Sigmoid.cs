using System;

namespace SourceTensor.CompilerServices;

/// <content>The logistic function, its logarithm and its integral.</content>
public static partial class KernelMath
{
    /// <summary>1 / (1 + e⁻ˣ), written with the exponential that does not overflow.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logistic function, relatively accurate in both tails.</returns>
    public static double Sigmoid(double x)
    {
        var power = Math.Exp(-Math.Abs(x));
        return (x < 0 ? power : 1) / (1 + power);
    }

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static float Sigmoid(float x) => (float)Sigmoid((double)x);

    /// <summary>log(1 / (1 + e⁻ˣ)) = −log(1 + e⁻ˣ), without overflow and accurate in both tails.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm, −0 where it is closer to 0 than any number.</returns>
    public static double LogSigmoid(double x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    public static float LogSigmoid(float x) => (float)LogSigmoid((double)x);

    /// <summary>log(1 + eˣ) as max(x, 0) + log(1 + e^−|x|), which neither overflows nor loses the tail below 0.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm.</returns>
    public static double Softplus(double x) => Math.Max(x, 0) + LogP1(Math.Exp(-Math.Abs(x)));

    /// <inheritdoc cref="Softplus(double)"/>
    public static float Softplus(float x) => (float)Softplus((double)x);
}
