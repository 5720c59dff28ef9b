using System;
using System.Threading.Tasks;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Hierarchical;

/// <summary>
/// One participant's choices, explained by learning: Rescorla and Wagner's values of the options, a softmax over them. The model is
/// written for one participant; the declarations below it are for all of them.
/// </summary>
internal static partial class Learner
{
    /// <summary>The number of options a participant chooses from.</summary>
    public const int Options = 2;

    /// <summary>Priors, normal: of a learning rate's logit, of the inverse temperature's logarithm.</summary>
    public const double LogitMean = -0.8, LogitDeviation = 1.2, LogBetaMean = 1.0, LogBetaDeviation = 0.7;

    /// <summary>
    /// The logarithm of the participant's likelihood and of the prior of their learning rate, up to a constant.
    /// </summary>
    /// <param name="logit">Of the learning rate.</param>
    /// <param name="logBeta">The logarithm of the inverse temperature.</param>
    /// <param name="choices">The option chosen in each trial.</param>
    /// <param name="rewards">What it gave.</param>
    [TensorFunction(Defaults = false)]
    public static double LogPosterior(double logit, double logBeta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var alpha = Sigmoid(logit);
        var beta = Math.Exp(logBeta);
        var q = Tensor1D.Filled(Options, 0.5);
        var total = -0.5 * Square((logit - LogitMean) / LogitDeviation);
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }

    /// <summary>Of all participants: a learning rate of their own for each, one inverse temperature; as many trials as each has.</summary>
    [Gradient(nameof(LogPosterior))]
    public static partial void LogPosteriors(
        Tensor1D<double> logit, double logBeta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards,
        Span<double> value, Span<double> logitGradient, out double logBetaGradient,
        TensorWorkspace? workspace = null, ParallelOptions? parallel = null);

    /// <summary>The second derivatives of each participant's, by their logit and by log β.</summary>
    [Hessian(nameof(LogPosterior))]
    public static partial (Tensor1D<double> Value, Tensor3D<double> Hessian) Curvatures(
        Tensor1D<double> logit, double logBeta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards);
}
