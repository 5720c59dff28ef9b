using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>The logistic function, its logarithm and its integral, and the rectifier.</content>
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

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sigmoid(Vector128<double> x)
    {
        var power = Vector128.Exp(-Vector128.Abs(x));
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<double>.Zero), power, Vector128<double>.One) / (Vector128<double>.One + power);
    }

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sigmoid(Vector256<double> x)
    {
        var power = Vector256.Exp(-Vector256.Abs(x));
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), power, Vector256<double>.One) / (Vector256<double>.One + power);
    }

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        var power = Vector512.Exp(-Vector512.Abs(x));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), power, Vector512<double>.One) / (Vector512<double>.One + power);
    }

    /// <summary>log(1 / (1 + e⁻ˣ)) = −log(1 + e⁻ˣ), without overflow and accurate in both tails.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm, −0 where it is closer to 0 than any number.</returns>
    public static double LogSigmoid(double x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    public static float LogSigmoid(float x) => (float)LogSigmoid((double)x);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogSigmoid(Vector128<double> x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogSigmoid(Vector256<double> x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogSigmoid(Vector512<double> x) => -Softplus(-x);

    /// <summary>log(1 + eˣ) as max(x, 0) + log(1 + e^−|x|), which neither overflows nor loses the tail below 0.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm.</returns>
    public static double Softplus(double x) => Math.Max(x, 0) + LogP1(Math.Exp(-Math.Abs(x)));

    /// <inheritdoc cref="Softplus(double)"/>
    public static float Softplus(float x) => (float)Softplus((double)x);

    // 1 + power is sum + error exactly, as in LogP1.

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Softplus(Vector128<double> x)
    {
        var power = Vector128.Exp(-Vector128.Abs(x));
        var sum = Vector128<double>.One + power;
        var error = power - (sum - Vector128<double>.One);
        return Vector128.Max(x, Vector128<double>.Zero) + (Vector128.Log(sum) + (error / sum));
    }

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        var power = Vector256.Exp(-Vector256.Abs(x));
        var sum = Vector256<double>.One + power;
        var error = power - (sum - Vector256<double>.One);
        return Vector256.Max(x, Vector256<double>.Zero) + (Vector256.Log(sum) + (error / sum));
    }

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x)
    {
        var power = Vector512.Exp(-Vector512.Abs(x));
        var sum = Vector512<double>.One + power;
        var error = power - (sum - Vector512<double>.One);
        return Vector512.Max(x, Vector512<double>.Zero) + (Vector512.Log(sum) + (error / sum));
    }
}
