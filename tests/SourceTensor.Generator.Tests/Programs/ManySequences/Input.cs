using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Scans over four and five sequences, with and without outputs, in both directions.</summary>
public static partial class ManySequences
{
    [TensorFunction]
    public static double Four(double rate, Tensor1D<int> states, Tensor1D<int> actions, Tensor1D<double> rewards, Tensor2D<double> cues) => Sum(Scan(
        sequences: (states, actions, rewards, cues),
        initial: Tensor2D.Filled(2, 2, 0.5),
        step: (q, s, a, r, cue) => q.With(s, a, q[s, a] + rate * (r * cue[a] - q[s, a])),
        reverse: true).Final * Tensor2D.Create<double>([1, 2], [3, 4]));

    [TensorFunction]
    public static Tensor1D<double> Five(double rate, Tensor1D<int> choices, Tensor1D<double> rewards, Tensor1D<double> weights, Tensor2D<double> cues) => Scan(
        sequences: (choices, rewards, weights, cues, Steps(choices.Length)),
        initial: (Q: Tensor1D.Filled(2, 0.5), Total: 0.0),
        step: (s, c, r, w, cue, t) =>
        {
            var error = r - s.Q[c] * cue[c];
            return ((s.Q.With(c, s.Q[c] + rate * error), s.Total + w * error), s.Total + t * s.Q[0]);
        }).Outputs;

    [TensorFunction]
    public static double FiveSummed(double rate, Tensor1D<int> choices, Tensor1D<double> rewards, Tensor1D<double> weights, Tensor2D<double> cues) =>
        Sum(Five(rate, choices, rewards, weights, cues) * weights);

    public static object[][] FourInputs() => [[0.3, Choices(5, 2), Choices(5, 2), Vector(5), Matrix(5, 2)], [0.3, Choices(0, 2), Choices(0, 2), Vector(0), Matrix(0, 2)]];

    public static object[][] Inputs() => [[0.3, Choices(5, 2), Vector(5), Vector(5, 1, 2), Matrix(5, 2)], [0.3, Choices(0, 2), Vector(0), Vector(0), Matrix(0, 2)]];
}
