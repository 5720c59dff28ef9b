using System;

namespace SourceTensor.Benchmarks;

/// <summary>The weighted density in plain loops.</summary>
internal static class PlainElementwise
{
    public static double Value(ReadOnlySpan<double> x, double mu, double sigma)
    {
        var total = 0.0;
        foreach (var element in x)
        {
            var z = (element - mu) / sigma;
            total += Math.Exp(-0.5 * z * z) / sigma / (1 + Math.Exp(-element));
        }

        return total;
    }

    public static double Gradient(ReadOnlySpan<double> x, double mu, double sigma, Span<double> xGradient, out double muGradient, out double sigmaGradient)
    {
        var (total, byMu, bySigma) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var z = (x[i] - mu) / sigma;
            var s = 1 / (1 + Math.Exp(-x[i]));
            var value = Math.Exp(-0.5 * z * z) / sigma * s;
            var slope = value * z / sigma;
            total += value;
            byMu += slope;
            bySigma += (slope * z) - (value / sigma);
            xGradient[i] = (value * (1 - s)) - slope;
        }

        (muGradient, sigmaGradient) = (byMu, bySigma);
        return total;
    }
}
