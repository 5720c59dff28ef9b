using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The log-likelihood of integer choices under learned values.</summary>
public static partial class NotebookLogLikelihood
{
    public static void Update(Tensor1D<double> q, int choice, double reward, double alpha) =>
        q[choice] += alpha * (reward - q[choice]);

    [TensorFunction]
    public static double LogLikelihood(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            Update(q, choices[t], rewards[t], alpha);
        }

        return total;
    }

    public static object[][] Inputs() => [[0.3, 2.0, Choices(12, 2), Vector(12, 0, 1)], [0.3, 2.0, Choices(0, 2), Vector(0)], [0.3, 2.0, Choices(1, 2), Vector(1)], [0.3, 2.0, Choices(2, 2), Vector(5)]];
}
