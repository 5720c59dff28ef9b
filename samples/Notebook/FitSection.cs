using System;
using System.Diagnostics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Random;
using SourceTensor;

namespace Notebook;

/// <summary>
/// From a known alpha and beta to choices, and back: what the model is for. The simulation takes the very step that the
/// likelihood is made of, <see cref="RescorlaWagner.Update"/>, so the two cannot drift apart.
/// </summary>
internal static class FitSection
{
    private const int Trials = 1000;
    private const double TrueAlpha = 0.2;
    private const double TrueBeta = 1.5;
    private const int Seed = 0;

    /// <summary>Generous: about four standard errors of an estimate from this many trials.</summary>
    private const double AlphaBound = 0.15;
    private const double BetaBound = 0.5;

    public static void Run(Report report)
    {
        report.Section("A fit");
        var (choices, rewards) = Simulate(TrueAlpha, TrueBeta);
        var evaluations = 0;

        // The parameters have bounds, BFGS has none: it varies logit(alpha) and log(beta), and the chain rule does the rest.
        var objective = ObjectiveFunction.Gradient(free =>
        {
            evaluations++;
            var (alpha, beta) = Constrained(free);
            var (value, byAlpha, byBeta) = RescorlaWagner.LogLikelihoodGradient(alpha, beta, choices, rewards);
            return (-value, Vector<double>.Build.Dense([-byAlpha * alpha * (1 - alpha), -byBeta * beta]));
        });

        (double Alpha, double Beta) found;
        try
        {
            var minimizer = new BfgsMinimizer(gradientTolerance: 1e-6, parameterTolerance: 1e-10, functionProgressTolerance: 1e-12);
            found = Constrained(minimizer.FindMinimum(objective, Free(alpha: 0.5, beta: 0.5)).MinimizingPoint);
        }
        catch (OptimizationException exception)
        {
            report.Fail($"the fit did not converge: {exception.Message}");
            return;
        }

        Show(report, found, choices, rewards);
        report.Line("gradient evaluations", [evaluations]);
        report.Note($"microseconds per gradient = {Report.Text(Math.Round(Microseconds(found, choices, rewards), 2))}");
        if (!(Math.Abs(found.Alpha - TrueAlpha) <= AlphaBound && Math.Abs(found.Beta - TrueBeta) <= BetaBound))
        {
            report.Fail($"fit: alpha is not within {Report.Text(AlphaBound)} and beta not within {Report.Text(BetaBound)} of the truth");
        }
    }

    private static void Show(Report report, (double Alpha, double Beta) found, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        var (value, alpha, beta) = RescorlaWagner.LogLikelihoodGradient(found.Alpha, found.Beta, choices, rewards);
        var evidence = new Evidence(
            [value],
            [RescorlaWagner.LogLikelihood(found.Alpha, found.Beta, choices, rewards)],
            [alpha, beta],
            CentralDifferences.Gradient(p => RescorlaWagner.LogLikelihood(p[0], p[1], choices, rewards), [found.Alpha, found.Beta]));
        report.Line("true alpha, beta", [TrueAlpha, TrueBeta]);
        report.Line("recovered alpha, beta", [found.Alpha, found.Beta], evidence);
    }

    /// <summary>Choices by softmax, rewards normal with mean -1 for option 0 and 1 for option 1, as in the seed.</summary>
    private static (Tensor1D<int> Choices, Tensor1D<double> Rewards) Simulate(double alpha, double beta)
    {
        var random = new MersenneTwister(Seed);
        var choices = new int[Trials];
        var rewards = new double[Trials];
        var q = Tensor1D.Filled(RescorlaWagner.Options, 0.5);
        for (var t = 0; t < Trials; t++)
        {
            var first = TensorMath.SoftMax(beta * q)[0];
            choices[t] = random.NextDouble() < first ? 0 : 1;
            rewards[t] = Normal.Sample(random, choices[t] == 0 ? -1 : 1, 1);
            RescorlaWagner.Update(q, choices[t], rewards[t], alpha);
        }

        return (choices, rewards);
    }

    private static Vector<double> Free(double alpha, double beta) => Vector<double>.Build.Dense([Math.Log(alpha / (1 - alpha)), Math.Log(beta)]);

    private static (double Alpha, double Beta) Constrained(Vector<double> free) => (1 / (1 + Math.Exp(-free[0])), Math.Exp(free[1]));

    /// <summary>The fastest of many batches: what else the machine does only ever adds.</summary>
    private static double Microseconds((double Alpha, double Beta) at, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        const int Batches = 50;
        const int PerBatch = 20;
        var fastest = double.PositiveInfinity;
        for (var batch = 0; batch < Batches; batch++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < PerBatch; i++)
            {
                RescorlaWagner.LogLikelihoodGradient(at.Alpha, at.Beta, choices, rewards);
            }

            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMicroseconds / PerBatch);
        }

        return fastest;
    }
}
