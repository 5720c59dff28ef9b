using System;

namespace SourceTensor.Benchmarks;

/// <summary>One participant who learns, in plain loops; trials lie <c>stride</c> apart.</summary>
internal static class PlainLearning
{
    public static double Value(int trials, int stride, ReadOnlySpan<int> choices, ReadOnlySpan<double> rewards, double alpha, double beta)
    {
        Span<double> q = [0.5, 0.5];
        var total = 0.0;
        for (var t = 0; t < trials; t++)
        {
            var c = choices[t * stride];
            var (x0, x1) = (beta * q[0], beta * q[1]);
            var largest = Math.Max(x0, x1);
            total += (beta * q[c]) - largest - Math.Log(Math.Exp(x0 - largest) + Math.Exp(x1 - largest));
            q[c] += alpha * (rewards[t * stride] - q[c]);
        }

        return total;
    }

    /// <summary>Two parameters: derivatives are carried along.</summary>
    public static double Gradient(
        int trials, int stride, ReadOnlySpan<int> choices, ReadOnlySpan<double> rewards, double alpha, double beta,
        out double alphaGradient, out double betaGradient)
    {
        Span<double> q = [0.5, 0.5];
        Span<double> d = [0.0, 0.0];
        var (total, byAlpha, byBeta) = (0.0, 0.0, 0.0);
        for (var t = 0; t < trials; t++)
        {
            var c = choices[t * stride];
            var (x0, x1) = (beta * q[0], beta * q[1]);
            var largest = Math.Max(x0, x1);
            var (e0, e1) = (Math.Exp(x0 - largest), Math.Exp(x1 - largest));
            var sum = e0 + e1;
            var (p0, p1) = (e0 / sum, e1 / sum);
            var error = rewards[t * stride] - q[c];
            total += (beta * q[c]) - largest - Math.Log(sum);
            byAlpha += beta * (d[c] - (p0 * d[0]) - (p1 * d[1]));
            byBeta += q[c] - (p0 * q[0]) - (p1 * q[1]);
            d[c] += error - (alpha * d[c]);
            q[c] += alpha * error;
        }

        (alphaGradient, betaGradient) = (byAlpha, byBeta);
        return total;
    }
}
