using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Values after each trial of several participants, choices one-hot.</summary>
public static partial class NotebookTraceOfAllOneHot
{
    [TensorFunction]
    public static Tensor3D<double> QValues(Tensor3D<int> choices, Tensor3D<double> rewards, Tensor2D<double> alpha) =>
        Scan(sequences: (choices, rewards),
             initial: Tensor2D.Filled(choices.GetLength(1), choices.GetLength(2), 0.5),
             step: (q, c, r) => q + alpha * (r - q) * c).States;

    [TensorFunction]
    public static double Total(Tensor3D<int> choices, Tensor3D<double> rewards, Tensor2D<double> alpha) =>
        Sum(Square(QValues(choices, rewards, alpha)));

    public static object[][] Inputs() =>
        [[new Tensor3D<int>(Choices(30, 2).Span.ToArray(), 5, 3, 2), Cube(5, 3, 2), Matrix(3, 2, 0, 1)]];
}
