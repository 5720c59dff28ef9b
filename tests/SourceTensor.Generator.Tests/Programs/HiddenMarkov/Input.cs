using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Hidden states with normal observations: the likelihood forward in time, the likeliest path backward.</summary>
public static partial class HiddenMarkov
{
    private static Tensor1D<double> LogDensity(double y, Tensor1D<double> means, Tensor1D<double> logScales) =>
        -0.5 * Square((y - means) * Exp(-logScales)) - logScales - 0.5 * Math.Log(2 * Math.PI);

    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> start, Tensor2D<double> transitions, Tensor1D<double> means, Tensor1D<double> logScales, [Data] Tensor1D<double> observed)
    {
        var logTransitions = LogSoftMax(transitions, axis: 1);
        var forward = LogSoftMax(start) + LogDensity(observed[0], means, logScales);
        foreach (var y in observed[1..])
        {
            forward = LogSumExp(Unsqueeze(forward, 1) + logTransitions, axis: 0) + LogDensity(y, means, logScales);
        }

        return LogSumExp(forward);
    }

    [TensorFunction]
    public static (Tensor1D<int> Path, double LogProbability) Viterbi(Tensor1D<double> start, Tensor2D<double> transitions, Tensor1D<double> means, Tensor1D<double> logScales, [Data] Tensor1D<double> observed)
    {
        var logTransitions = LogSoftMax(transitions, axis: 1);
        var best = LogSoftMax(start) + LogDensity(observed[0], means, logScales);
        var from = Tensor2D.Zeros<int>(observed.Length, means.Length);
        for (var t = 1; t < observed.Length; t++)
        {
            var candidates = Unsqueeze(best, 1) + logTransitions;
            from[t] = ArgMax(candidates, axis: 0);
            best = MaxAlong(candidates, axis: 0) + LogDensity(observed[t], means, logScales);
        }

        var path = Tensor1D.Zeros<int>(observed.Length);
        path[^1] = ArgMax(best);
        for (var t = observed.Length - 1; t > 0; t--)
        {
            path[t - 1] = from[t, path[t]];
        }

        return (path, Max(best));
    }

    public static object[][] Inputs() => [[Vector(3), Matrix(3, 3), Vector(3, -2, 2), Vector(3, -0.5, 0.5), Vector(6, -2, 2)], [Vector(2), Matrix(2, 2), Vector(2), Vector(2), Vector(1)]];
}
