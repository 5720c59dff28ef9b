using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>TD(λ) along a chain of states: the trace of a state grows when it is visited, and all values learn from every error.</summary>
public static partial class TemporalDifference
{
    [TensorFunction]
    public static Tensor1D<double> Values(double rate, double discount, double lambda, Tensor1D<int> states, Tensor1D<double> rewards, int count)
    {
        var values = Tensor1D.Zeros<double>(count);
        var eligibility = Tensor1D.Zeros<double>(count);
        for (var t = 0; t + 1 < states.Length; t++)
        {
            eligibility *= discount * lambda;
            eligibility[states[t]] += 1;
            var error = rewards[t] + discount * values[states[t + 1]] - values[states[t]];
            values += rate * error * eligibility;
        }

        return values;
    }

    [TensorFunction]
    public static double Error(double rate, double discount, double lambda, Tensor1D<int> states, Tensor1D<double> rewards, [Data] Tensor1D<double> truth) =>
        Norm(Values(rate, discount, lambda, states, rewards, truth.Length) - truth);

    public static object[][] ValuesInputs() => [[0.3, 0.9, 0.7, Choices(9, 4), Vector(9), 4], [0.3, 0.9, 0.7, Choices(0, 4), Vector(0), 4]];

    public static object[][] Inputs() => [[0.3, 0.9, 0.7, Choices(9, 4), Vector(9), Vector(4)], [0.1, 1.0, 0.0, Choices(5, 3), Vector(5), Vector(3)]];
}
