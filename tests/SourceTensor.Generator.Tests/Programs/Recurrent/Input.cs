using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A recurrent network written with sums of products, and an attention over its own past.</summary>
public static partial class Recurrent
{
    [TensorFunction]
    public static double Loss(Tensor2D<double> inputs, Tensor2D<double> w, Tensor2D<double> u, Tensor1D<double> b, [Data] Tensor1D<double> target)
    {
        var states = Scan(
            sequences: inputs,
            initial: Tensor1D.Zeros<double>(b.Length),
            step: (h, x) =>
            {
                var a = Sum(w * h, 1) + Sum(u * x, 1) + b;
                return 2 / (1 + Exp(-2 * a)) - 1;
            }).States;
        var weights = SoftMax(Sum(states * target, 1));
        return Sum(Square(Sum(Unsqueeze(weights, 1) * states, 0) - target));
    }

    public static object[][] Inputs() => [[Matrix(4, 3), Matrix(2, 2), Matrix(2, 3), Vector(2), Vector(2, 0, 1)], [Matrix(1, 3), Matrix(2, 2), Matrix(2, 3), Vector(2), Vector(2, 0, 1)]];
}
