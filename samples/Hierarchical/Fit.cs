using System;
using System.Linq;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using SourceTensor;

namespace Hierarchical;

/// <summary>The most probable parameters, and how far they may be off.</summary>
/// <param name="Logit">The logit of each participant's learning rate, with its standard error.</param>
/// <param name="LogBeta">The logarithm of the inverse temperature, with its standard error.</param>
internal sealed record Fit((double Value, double Error)[] Logit, (double Value, double Error) LogBeta, double LogPosterior, int Evaluations)
{
    /// <summary>The learning rates; errors by the delta method.</summary>
    public (double Value, double Error)[] Alpha => [.. Logit.Select(logit => TensorMath.Sigmoid(logit.Value) is var alpha ? (alpha, alpha * (1 - alpha) * logit.Error) : default)];

    /// <summary>The inverse temperature; error by the delta method.</summary>
    public (double Value, double Error) Beta => (Math.Exp(LogBeta.Value), Math.Exp(LogBeta.Value) * LogBeta.Error);

    /// <summary>Maximizes the posterior over all parameters at once, from the means of the priors.</summary>
    /// <param name="progress">Is told the number of gradients so far, and the logarithm of the posterior at the last.</param>
    /// <exception cref="OptimizationException">The search did not end.</exception>
    public static Fit Of(Study study, Action<int, double> progress)
    {
        var count = study.Choices.Count;
        var (values, gradient, workspace) = (new double[count], new double[count + 1], new TensorWorkspace());
        var evaluations = 0;
        var objective = ObjectiveFunction.Gradient(free =>
        {
            var point = free.ToArray();
            Learner.LogPosteriors(point[..^1], point[^1], study.Choices, study.Rewards, values, gradient.AsSpan(0, count), out gradient[count], workspace);
            var deviation = (point[^1] - Learner.LogBetaMean) / Learner.LogBetaDeviation;
            var logPosterior = values.Sum() - (0.5 * deviation * deviation);
            gradient[count] -= deviation / Learner.LogBetaDeviation;
            progress(++evaluations, logPosterior);
            return (-logPosterior, -Vector<double>.Build.DenseOfArray(gradient));
        });

        var start = Vector<double>.Build.Dense(count + 1, i => i < count ? Learner.LogitMean : Learner.LogBetaMean);
        var found = new BfgsMinimizer(gradientTolerance: 1e-6, parameterTolerance: 1e-9, functionProgressTolerance: 1e-12).FindMinimum(objective, start);
        return WithErrors(study, [.. found.MinimizingPoint], -found.FunctionInfoAtMinimum.Value, evaluations);
    }

    /// <summary>
    /// Standard errors from the inverse of the negative Hessian. Participants meet in β only, so that it is an arrow: a diagonal, and
    /// one row and column; its inverse follows from one division for each participant.
    /// </summary>
    private static Fit WithErrors(Study study, double[] point, double logPosterior, int evaluations)
    {
        var curvatures = Learner.Curvatures(point[..^1], point[^1], study.Choices, study.Rewards).Hessian;
        var precision = 1 / (Learner.LogBetaDeviation * Learner.LogBetaDeviation);
        for (var p = 0; p < study.Choices.Count; p++)
        {
            precision -= curvatures[p, 1, 1] - (curvatures[p, 0, 1] * curvatures[p, 0, 1] / curvatures[p, 0, 0]);
        }

        var variance = 1 / precision;
        var logits = point[..^1].Select((value, p) =>
        {
            var slope = curvatures[p, 0, 1] / curvatures[p, 0, 0];
            return (value, Math.Sqrt((-1 / curvatures[p, 0, 0]) + (slope * slope * variance)));
        });
        return new Fit([.. logits], (point[^1], Math.Sqrt(variance)), logPosterior, evaluations);
    }
}
