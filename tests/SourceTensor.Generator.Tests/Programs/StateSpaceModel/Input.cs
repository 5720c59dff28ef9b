using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A diagonal linear recurrence of many channels, h ← a ⊙ h + b x, as in state-space networks.</summary>
public static partial class StateSpaceModel
{
    [TensorFunction]
    public static double Loss(Tensor2D<double> logDecay, Tensor2D<double> input, Tensor2D<double> output, double logStep, Tensor2D<double> x, [Data] Tensor2D<double> target)
    {
        var step = Math.Exp(logStep);
        var decay = Exp(-step * Exp(logDecay));
        var y = Scan(
            sequences: x,
            initial: Tensor2D.Zeros<double>(logDecay.Rows, logDecay.Columns),
            step: (h, u) =>
            {
                var next = decay * h + step * input * Unsqueeze(u, 1);
                return (next, Sum(output * next, axis: 1));
            }).Outputs;
        return Mean(Square(y - target));
    }

    public static object[][] Inputs() => [[Matrix(3, 5), Matrix(3, 5), Matrix(3, 5), -0.6, Matrix(6, 3), Matrix(6, 3)]];
}
