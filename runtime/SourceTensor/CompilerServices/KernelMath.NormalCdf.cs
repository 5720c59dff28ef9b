using System;

namespace SourceTensor.CompilerServices;

/// <content>The standard normal distribution.</content>
public static partial class KernelMath
{
    private const double RootHalf = 0.7071067811865476;
    private const double RootTwoPi = 2.5066282746310002;

    /// <summary>Φ(x) = erfc(−x/√2) / 2, accurate in the lower tail.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The probability that a standard normal variable is below x.</returns>
    public static double NormalCdf(double x) => x < -0.7 ? NormalTail(-x) : x > 0.7 ? 1 - NormalTail(x) : 0.5 + (0.5 * Erf(x * RootHalf));

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static float NormalCdf(float x) => (float)NormalCdf((double)x);

    /// <summary>log Φ(x), accurate in both tails.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The logarithm of the normal distribution function.</returns>
    public static double LogNormalCdf(double x) => x < 0
        ? (-0.5 * x * x) + Math.Log(0.5 * ErfcxAbove(-x * RootHalf))
        : LogP1(-NormalCdf(-x));

    /// <inheritdoc cref="LogNormalCdf(double)"/>
    public static float LogNormalCdf(float x) => (float)LogNormalCdf((double)x);

    /// <summary>x · Φ(x), the exact Gaussian error linear unit.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The product; −0 at −∞, where the distribution function goes to 0 faster than x grows.</returns>
    public static double Gelu(double x) => x < -40 ? -0.0 : x < -0.7 ? 0.5 * x * ErfcxAbove(-x * RootHalf) * ExpOfSquare(x, -0.5) : x * NormalCdf(x);

    /// <inheritdoc cref="Gelu(double)"/>
    public static float Gelu(float x) => (float)Gelu((double)x);

    /// <summary>The derivative of Φ, e^(−x²/2) / √(2π).</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The density of the standard normal distribution.</returns>
    public static double NormalDensity(double x) => double.IsNaN(x) ? x : Math.Abs(x) > 40 ? 0 : ExpOfSquare(x, -0.5) / RootTwoPi;

    /// <inheritdoc cref="NormalDensity(double)"/>
    public static float NormalDensity(float x) => (float)NormalDensity((double)x);

    /// <summary>The derivative of log Φ, the density over the distribution function, which both go to 0 below.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The inverse Mills ratio; about −x far below 0.</returns>
    public static double InverseMillsRatio(double x) => x < 0 ? 2 / RootTwoPi / ErfcxAbove(-x * RootHalf) : NormalDensity(x) / NormalCdf(x);

    /// <inheritdoc cref="InverseMillsRatio(double)"/>
    public static float InverseMillsRatio(float x) => (float)InverseMillsRatio((double)x);

    /// <summary>1 − Φ(x) for x ≥ 0.7.</summary>
    private static double NormalTail(double x) => x > 40 ? 0 : 0.5 * ExpOfSquare(x, -0.5) * ErfcxAbove(x * RootHalf);
}
