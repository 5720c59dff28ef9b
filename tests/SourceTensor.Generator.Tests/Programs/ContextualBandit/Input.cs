using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Values for each condition and action, a learning rate and a temperature for each participant.</summary>
public static partial class ContextualBandit
{
    private const int Actions = 2;

    [TensorFunction]
    public static Tensor1D<double> LogLikelihoods(
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> conditions, Tensor2D<int> actions, Tensor2D<double> rewards, int conditionCount)
    {
        var result = Tensor1D.Zeros<double>(alpha.Length);
        for (var p = 0; p < alpha.Length; p++)
        {
            var q = Tensor2D.Zeros<double>(conditionCount, Actions);
            for (var t = 0; t < actions.Columns; t++)
            {
                var (s, a) = (conditions[p, t], actions[p, t]);
                result[p] += LogSigmoid(beta[p] * (q[s, a] - q[s, 1 - a]));
                q[s, a] += alpha[p] * (rewards[p, t] - q[s, a]);
            }
        }

        return result;
    }

    [TensorFunction]
    public static double LogLikelihood(
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> conditions, Tensor2D<int> actions, [Data] Tensor2D<double> rewards, int conditionCount) =>
        Sum(LogLikelihoods(alpha, beta, conditions, actions, rewards, conditionCount));

    public static object[][] Inputs() => [[Vector(3, 0.1, 0.9), Vector(3, 0.5, 3), Choices(3, 7, 3), Choices(3, 7, 2), Matrix(3, 7), 3]];
}
