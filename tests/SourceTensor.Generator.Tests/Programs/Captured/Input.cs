using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Gradients by a tensor that the steps capture, by the initial state, by what is not used at all.</summary>
public static partial class Captured
{
    [TensorFunction]
    public static double Total(Tensor2D<double> x, Tensor2D<double> w, Tensor1D<double> start, Tensor1D<double> unused, double ignored) => Sum(Square(Scan(
        sequences: x,
        initial: start,
        step: (h, row) =>
        {
            var next = Sum(w * h, 1);
            return next + row * w[0];
        }).Final));

    [TensorFunction]
    public static double Loop(Tensor2D<double> w, Tensor1D<double> start, Tensor1D<int> pick)
    {
        var h = start.Clone();
        for (var t = 0; t < pick.Length; t++)
        {
            h = h * w[pick[t]] + w[0];
            h[0] = w[pick[t], 1] * h[1];
        }

        return Sum(h * start);
    }

    public static object[][] TotalInputs() => [[Matrix(4, 3), Matrix(3, 3), Vector(3), Vector(2), 0.3], [Matrix(0, 3), Matrix(3, 3), Vector(3), Vector(0), 0.3]];

    public static object[][] LoopInputs() => [[Matrix(3, 2), Vector(2), Choices(4, 3)], [Matrix(3, 2), Vector(2), Choices(0, 3)]];
}
