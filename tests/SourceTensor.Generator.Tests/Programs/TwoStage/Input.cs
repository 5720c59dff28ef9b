using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The two-step task: SARSA(λ) with eligibility traces, mixed with planning from the known transitions.</summary>
public static partial class TwoStage
{
    public readonly record struct Parameters(double Rate, double Decay, double Planning, double First, double Second);

    /// <summary>State 0 is the first stage, states 1 and 2 are the second.</summary>
    [TensorFunction]
    public static double LogLikelihood(Parameters p, [Data] Tensor2D<double> transitions, Tensor2D<int> choices, Tensor1D<int> states, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor2D.Zeros<double>(3, 2);
        var trace = Tensor2D.Zeros<double>(3, 2);
        var total = 0.0;
        for (var trial = 0; trial < choices.Rows; trial++)
        {
            var (first, second, state) = (choices[trial, 0], choices[trial, 1], 1 + states[trial]);
            var planned = MatMul(transitions, MaxAlong(q[1..], axis: 1));
            total += LogSoftMax(p.First * (p.Planning * planned + (1 - p.Planning) * q[0]))[first];
            total += LogSoftMax(p.Second * q[state])[second];

            trace[0, first] += 1;
            q += p.Rate * (q[state, second] - q[0, first]) * trace;
            trace *= p.Decay;
            trace[state, second] += 1;
            q += p.Rate * (rewards[trial] - q[state, second]) * trace;
            trace[..] = Tensor2D.Zeros<double>(3, 2);
        }

        return total;
    }

    public static object[][] Inputs() =>
    [
        [new Parameters(0.4, 0.6, 0.3, 2.5, 1.5), new Tensor2D<double>([0.7, 0.3, 0.3, 0.7], 2, 2), Choices(10, 2, 2), Choices(10, 2), Vector(10, 0, 1)],
        [new Parameters(0.7, 0.9, 0.8, 1, 4), new Tensor2D<double>([0.8, 0.2, 0.4, 0.6], 2, 2), Choices(6, 2, 2), Choices(6, 2), Vector(6)],
    ];
}
