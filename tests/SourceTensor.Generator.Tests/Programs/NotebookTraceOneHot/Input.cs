using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Values after each trial, choices one-hot.</summary>
public static partial class NotebookTraceOneHot
{
    [TensorFunction]
    public static Tensor2D<double> QValues(Tensor2D<int> choices, Tensor2D<double> rewards, Tensor1D<double> alpha) =>
        Scan(sequences: (choices, rewards),
             initial: Tensor1D.Filled(choices.Columns, 0.5),
             step: (q, c, r) => q + alpha * (r - q) * c).States;

    [TensorFunction]
    public static double Weighted(Tensor2D<int> choices, Tensor2D<double> rewards, Tensor1D<double> alpha, [Data] Tensor2D<double> weights) =>
        Sum(weights * QValues(choices, rewards, alpha));

    public static object[][] QValuesInputs() => [[Choices(6, 2, 2), Matrix(6, 2), Vector(2, 0, 1)], [Choices(0, 2, 2), Matrix(0, 2), Vector(2, 0, 1)]];

    public static object[][] WeightedInputs() => [[Choices(6, 2, 2), Matrix(6, 2), Vector(2, 0, 1), Matrix(6, 2, 1, 2)]];
}
