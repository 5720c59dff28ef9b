using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Log-likelihoods of one-hot choices, of one and of several participants.</summary>
public static partial class NotebookLogLikelihoodOneHot
{
    [TensorFunction]
    public static double Single(double alpha, double beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards) =>
        Sum(Scan(sequences: (choices, rewards),
                 initial: Tensor1D.Filled(choices.Columns, 0.5),
                 step: (q, c, r) => (q + alpha * (r - q) * c, Sum(c * LogSoftMax(beta * q)))).Outputs);

    [TensorFunction]
    public static double Multiple(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor3D<int> choices, [Data] Tensor3D<double> rewards) =>
        Sum(Scan(sequences: (choices, rewards),
                 initial: Tensor2D.Filled(choices.GetLength(1), choices.GetLength(2), 0.5),
                 step: (q, c, r) => (q + Unsqueeze(alpha, 1) * (r - q) * c, Sum(c * LogSoftMax(Unsqueeze(beta, 1) * q, 1)))).Outputs);

    public static object[][] SingleInputs() => [[0.3, 2.0, Choices(8, 2, 2), Matrix(8, 2, 0, 1)]];

    public static object[][] MultipleInputs() =>
        [[Vector(3, 0, 1), Vector(3, 1, 3), new Tensor3D<int>(Choices(30, 2).Span.ToArray(), 5, 3, 2), Cube(5, 3, 2)]];
}
