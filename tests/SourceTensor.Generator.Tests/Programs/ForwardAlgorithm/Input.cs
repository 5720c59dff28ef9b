using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A hidden Markov model in log space: a state replaced whole by sums of exponentials along an axis.</summary>
public static partial class ForwardAlgorithm
{
    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> start, Tensor2D<double> transitions, Tensor2D<double> emissions, Tensor1D<int> observed)
    {
        var logTransitions = LogSoftMax(transitions, 1);
        var logEmissions = LogSoftMax(emissions, 0);
        var alpha = LogSoftMax(start);
        for (var t = 0; t < observed.Length; t++)
        {
            var joint = Unsqueeze(alpha, 1) + logTransitions;
            var largest = Log(Sum(Exp(joint), 0));
            alpha = largest + logEmissions[observed[t]];
        }

        return LogSumExp(alpha);
    }

    public static object[][] Inputs() => [[Vector(3), Matrix(3, 3), Matrix(4, 3), Choices(5, 4)], [Vector(3), Matrix(3, 3), Matrix(4, 3), Choices(0, 4)]];
}
