using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A scan over a record struct, replaced as a whole and in part.</summary>
public static partial class RecordState
{
    public readonly record struct Learner(Tensor1D<double> Q, double Trace, double Total);

    [TensorFunction]
    public static double Likelihood(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards) => Scan(
        sequences: (choices, rewards),
        initial: new Learner(Tensor1D.Filled(3, 0.5), 0, 0),
        step: (s, c, r) =>
        {
            var error = r - s.Q[c];
            var learned = s with { Q = s.Q.With(c, s.Q[c] + alpha * error + s.Trace) };
            return learned with { Trace = 0.5 * s.Trace + 0.1 * error, Total = s.Total + LogSoftMax(beta * s.Q)[c] };
        }).Final.Total;

    [TensorFunction]
    public static Tensor2D<double> Values(double alpha, Tensor1D<int> choices, Tensor1D<double> rewards) => Scan(
        sequences: (choices, rewards),
        initial: new Learner(Tensor1D.Filled(3, 0.5), 0, 0),
        step: (s, c, r) => new Learner(s.Q.With(c, s.Q[c] + alpha * (r - s.Q[c])), s.Trace + r, 0)).Stack(s => s.Q);

    public static object[][] Inputs() => [[0.3, 2.0, Choices(7, 3), Vector(7)], [0.3, 2.0, Choices(0, 3), Vector(0)]];

    public static object[][] ValuesInputs() => [[0.3, Choices(7, 3), Vector(7)], [0.3, Choices(0, 3), Vector(0)]];
}
