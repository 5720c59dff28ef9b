using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A table of which each step touches one element: nothing of its size is done per step.</summary>
public static partial class LargeTable
{
    [TensorFunction]
    public static double LogLikelihood(double alpha, double beta, Tensor1D<int> states, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        var q = Tensor2D.Filled(64, 8, 0.5);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            total += LogSoftMax(beta * q[states[t]])[choices[t]];
            q[states[t], choices[t]] += alpha * (rewards[t] - q[states[t], choices[t]]);
        }

        return total;
    }

    [TensorFunction]
    public static double QLearning(double alpha, double discount, Tensor1D<int> states, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        var q = Tensor2D.Filled(64, 8, 0.5);
        var errors = 0.0;
        for (var t = 0; t < states.Length - 1; t++)
        {
            var error = rewards[t] + discount * q[states[t + 1], choices[t + 1]] - q[states[t], choices[t]];
            q[states[t], choices[t]] += alpha * error;
            errors += error * error;
        }

        return errors;
    }

    public static object[][] LogLikelihoodInputs() => [[0.3, 2.0, Choices(12, 3), Choices(12, 8), Vector(12)], [0.3, 2.0, Choices(5, 64), Choices(5, 8), Vector(5)]];

    public static object[][] QLearningInputs() => [[0.3, 0.9, Choices(12, 3), Choices(12, 4), Vector(12)], [0.3, 0.9, Choices(1, 64), Choices(1, 8), Vector(1)], [0.3, 0.9, Choices(0, 64), Choices(0, 8), Vector(0)]];
}
