using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Participants of a group: success rates from a beta distribution of the group, with the densities of its parameters.</summary>
public static partial class HierarchicalPrior
{
    private static double LogGammaDensity(double x, double shape, double rate) =>
        shape * Math.Log(rate) - LogGamma(shape) + (shape - 1) * Math.Log(x) - rate * x;

    private static Tensor1D<double> LogBetaDensity(Tensor1D<double> x, double a, double b) => (a - 1) * Log(x) + (b - 1) * LogP1(-x) - LogBeta(a, b);

    private static Tensor1D<double> LogChoose(Tensor1D<int> n, Tensor1D<int> k) => LogGamma(n + 1.0) - LogGamma(k + 1.0) - LogGamma(n - k + 1.0);

    /// <summary>The density on the whole line: of logit mean, log concentration, and the logit of each participant's rate.</summary>
    [TensorFunction]
    public static double LogDensity(double mean, double concentration, Tensor1D<double> rates, Tensor1D<int> participants, Tensor1D<int> trials, Tensor1D<int> successes)
    {
        var (mu, kappa) = (Sigmoid(mean), Math.Exp(concentration));
        var theta = Sigmoid(rates);
        var prior = LogBetaDensity(theta, mu * kappa, (1 - mu) * kappa);
        var jacobian = LogSigmoid(rates) + LogSigmoid(-rates);

        var logits = Gather(rates, participants);
        var likelihood = LogChoose(trials, successes) + successes * LogSigmoid(logits) + (trials - successes) * LogSigmoid(-logits);
        return Sum(prior + jacobian) + Sum(likelihood)
            + LogGammaDensity(kappa, 2, 0.1) + concentration
            + LogSigmoid(mean) + LogSigmoid(-mean);
    }

    public static object[][] Inputs() => [[0.4, 1.7, Vector(4), Choices(7, 4), Choices(7, 9) + 9, Choices(7, 9)]];
}
