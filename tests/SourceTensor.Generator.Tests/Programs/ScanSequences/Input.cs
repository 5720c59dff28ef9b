using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Scans over one, two and three sequences of different ranks.</summary>
public static partial class ScanSequences
{
    [TensorFunction]
    public static double One(Tensor1D<double> x, double decay) => Scan(sequences: x, initial: 0.5, step: (s, a) => decay * s + Square(a)).Final;

    [TensorFunction]
    public static double Two(Tensor1D<double> x, Tensor2D<double> y, double decay) =>
        Scan(sequences: (x, y), initial: 0.5, step: (s, a, b) => decay * s + Sum(a * b) * s).Final;

    [TensorFunction]
    public static double Three(Tensor1D<double> x, Tensor1D<int> n, Tensor2D<double> y, double decay) =>
        Sum(Scan(sequences: (x, n, y), initial: Tensor1D.Ones<double>(2), step: (s, a, k, b) => decay * s + b * (a * k)).States);

    public static object[][] OneInputs() => [[Vector(5), 0.7], [Vector(0), 0.7], [Vector(1), 0.7]];

    public static object[][] TwoInputs() => [[Vector(5), Matrix(5, 3), 0.7], [Vector(0), Matrix(0, 3), 0.7], [Vector(1), Matrix(1, 0), 0.7]];

    public static object[][] ThreeInputs() => [[Vector(4), Choices(4, 3), Matrix(4, 2), 0.7], [Vector(0), Choices(0, 3), Matrix(0, 2), 0.7]];
}
