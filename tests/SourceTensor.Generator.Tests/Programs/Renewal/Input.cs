using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>An epidemic as a renewal process: new infections are a weighted sum of those before, the weights a gamma distribution's.</summary>
public static partial class Renewal
{
    private static Tensor1D<double> GenerationInterval(double shape, double rate, int days)
    {
        var at = Tensor1D.LinearSpace(0.0, days, days + 1);
        return Difference(GammaRegularizedP(shape, rate * at));
    }

    [TensorFunction]
    public static Tensor1D<double> Incidence(double logReproduction, double effect, double shape, double rate, double seed, [Data] Tensor1D<double> intervention)
    {
        var days = intervention.Length;
        var weights = GenerationInterval(shape, rate, days);
        var reproduction = Exp(logReproduction - effect * intervention);
        var incidence = Tensor1D.Zeros<double>(days);
        incidence[0] = seed;
        for (var t = 1; t < days; t++)
        {
            incidence[t] = reproduction[t] * Dot(incidence[..t], Reverse(weights[..t]));
        }

        return incidence;
    }

    /// <summary>Counts with negative binomial errors.</summary>
    [TensorFunction]
    public static double LogLikelihood(double logReproduction, double effect, double shape, double rate, double seed, double dispersion, [Data] Tensor1D<double> intervention, Tensor1D<int> counts)
    {
        var mean = Incidence(logReproduction, effect, shape, rate, seed, intervention);
        return Sum(LogGamma(counts + dispersion) - LogGamma(dispersion) - LogGamma(counts + 1.0)
            + dispersion * Log(dispersion / (dispersion + mean)) + counts * Log(mean / (dispersion + mean)));
    }

    public static object[][] IncidenceInputs() => [[0.6, 0.8, 2.3, 0.7, 5.0, Vector(8, 0, 1)]];

    public static object[][] Inputs() => [[0.6, 0.8, 2.3, 0.7, 5.0, 4.0, Vector(8, 0, 1), Choices(8, 30)]];
}
