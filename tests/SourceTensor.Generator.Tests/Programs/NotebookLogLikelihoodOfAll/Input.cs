using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The log-likelihood of several participants, each with parameters of their own.</summary>
public static partial class NotebookLogLikelihoodOfAll
{
    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards)
    {
        var q = Tensor2D.Filled(choices.Columns, 2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Rows; t++)
        {
            for (var p = 0; p < choices.Columns; p++)
            {
                total += LogSoftMax(beta[p] * q[p])[choices[t, p]];
                q[p, choices[t, p]] += alpha[p] * (rewards[t, p] - q[p, choices[t, p]]);
            }
        }

        return total;
    }

    public static object[][] Inputs() => [[Vector(3, 0, 1), Vector(3, 1, 3), Choices(8, 3, 2), Matrix(8, 3, 0, 1)], [Vector(0), Vector(0), Choices(8, 0, 2), Matrix(8, 0)], [Vector(1), Vector(1), Choices(1, 1, 2), Matrix(1, 1)]];
}
