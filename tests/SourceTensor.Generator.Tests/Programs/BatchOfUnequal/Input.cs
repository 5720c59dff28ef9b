using System;
using System.Threading.Tasks;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A learner of a choice between two, fitted to participants with unequal numbers of trials: each has a rate, all share the rest.</summary>
public static partial class BatchOfUnequal
{
    [TensorFunction]
    public static double LogLikelihood(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }

    [Gradient(nameof(LogLikelihood))]
    public static partial (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta) LogLikelihoods(
        Tensor1D<double> alpha, double beta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards);

    [Gradient(nameof(LogLikelihood))]
    public static partial void LogLikelihoodsInto(
        Tensor1D<double> alpha, double beta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards,
        Span<double> value, Span<double> alphaGradient, out double betaGradient, TensorWorkspace? workspace = null, ParallelOptions? parallel = null);

    public static object[][] Inputs() => [[0.3, 2.0, Choices(7, 2), Vector(7)], [0.3, 2.0, Choices(0, 2), Vector(0)]];

    public static object[][] LogLikelihoodsInputs() =>
    [
        [Vector(3, 0.1, 0.9), 1.5, Ragged.FromLengths(Choices(12, 2), 5, 0, 7), Ragged.FromLengths(Vector(13), 5, 0, 8)],
        [Vector(0), 1.5, default(Ragged<Tensor1D<int>>), default(Ragged<Tensor1D<double>>)],
        [Vector(20, 0.1, 0.9), 0.0, Ragged.FromLengths(Choices(60, 2), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3), Ragged.FromLengths(Vector(60), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)],
    ];
}
