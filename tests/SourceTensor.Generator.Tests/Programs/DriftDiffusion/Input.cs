using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// A learner whose difference of values drives a diffusion to one of two bounds; the density of the time it takes is the
/// series of Navarro and Fuss, short or long, whichever needs fewer terms.
/// </summary>
public static partial class DriftDiffusion
{
    public readonly record struct Parameters(double Rate, double Scale, double Boundary, double Bias, double Delay);

    private const double Precision = 1e-17;

    /// <summary>The terms that the expansion for long times needs.</summary>
    private static int LongTerms(double time)
    {
        var least = 1 / (Math.PI * Math.Sqrt(time));
        if (Math.PI * time * Precision >= 1)
            return (int)Math.Ceiling(least);
        return (int)Math.Ceiling(Math.Max(Math.Sqrt(-2 * Math.Log(Math.PI * time * Precision) / (Math.PI * Math.PI * time)), least));
    }

    private static int ShortTerms(double time)
    {
        var threshold = 2 * Math.Sqrt(2 * Math.PI * time) * Precision;
        return threshold >= 1 ? 2 : (int)Math.Ceiling(Math.Max(2 + Math.Sqrt(-2 * time * Math.Log(threshold)), Math.Sqrt(time) + 1));
    }

    /// <summary>The density at the lower bound without drift, of a boundary separation of 1.</summary>
    private static double Standard(double time, double start)
    {
        var (longTerms, shortTerms) = (LongTerms(time), ShortTerms(time));
        var sum = 0.0;
        if (shortTerms < longTerms)
        {
            for (var k = -((shortTerms - 1) / 2); k <= shortTerms / 2; k++)
            {
                var distance = start + 2 * k;
                sum += distance * Math.Exp(-distance * distance / (2 * time));
            }

            return sum / Math.Sqrt(2 * Math.PI * time * time * time);
        }

        for (var k = 1; k <= longTerms; k++)
        {
            sum += k * Math.Exp(-k * k * Math.PI * Math.PI * time / 2) * Math.Sin(k * Math.PI * start);
        }

        return Math.PI * sum;
    }

    /// <summary>The logarithm of the density of reaching the lower bound.</summary>
    private static double LogDensity(double time, double drift, double boundary, double bias) =>
        Math.Log(Standard(time / (boundary * boundary), bias)) - drift * boundary * bias - drift * drift * time / 2 - 2 * Math.Log(boundary);

    [TensorFunction]
    public static double LogLikelihood(Parameters p, [Data] Tensor1D<double> times, Tensor1D<int> responses, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < times.Length; t++)
        {
            if (times[t] <= p.Delay)
                return double.NegativeInfinity;

            var drift = p.Scale * (q[1] - q[0]);
            total += responses[t] switch
            {
                0 => LogDensity(times[t] - p.Delay, drift, p.Boundary, p.Bias),
                1 => LogDensity(times[t] - p.Delay, -drift, p.Boundary, 1 - p.Bias),
                _ => throw new ArgumentException($"the response of trial {t} is neither bound"),
            };
            q[responses[t]] += p.Rate * (rewards[t] - q[responses[t]]);
        }

        return total;
    }

    public static object[][] Inputs() =>
    [
        [new Parameters(0.3, 2.5, 1.4, 0.45, 0.2), Vector(8, 0.35, 3), Choices(8, 2), Vector(8, 0, 1)],
        [new Parameters(0.6, 1.2, 2.2, 0.6, 0.1), Vector(6, 0.3, 0.9), Choices(6, 2), Vector(6, 0, 1)],
    ];
}
