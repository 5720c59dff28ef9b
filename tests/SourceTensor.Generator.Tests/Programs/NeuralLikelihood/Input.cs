using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A log-likelihood that a network has learned, by the parameters of the model and each trial's time and choice.</summary>
public static partial class NeuralLikelihood
{
    public readonly record struct Layer(Tensor2D<double> Weights, Tensor1D<double> Bias)
    {
        public Tensor2D<double> Apply(Tensor2D<double> x) => MatMul(x, Weights) + Bias;
    }

    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> theta, [Data] Tensor2D<double> trials, [Data] Layer first, [Data] Layer second, [Data] Layer last)
    {
        // Every row is the parameters, then what was observed.
        var repeated = Tile(Unsqueeze(theta, 0), trials.Rows, axis: 0);
        var x = Concatenate([repeated, trials], axis: 1);
        var hidden = Tanh(second.Apply(Tanh(first.Apply(x))));
        return Sum(Max(last.Apply(hidden), -16.0));
    }

    public static object[][] Inputs() =>
        [[Vector(3), Matrix(5, 2), new Layer(Matrix(5, 6, -0.9, 0.8), Vector(6)), new Layer(Matrix(6, 4), Vector(4)), new Layer(Matrix(4, 1), Vector(1))]];
}
