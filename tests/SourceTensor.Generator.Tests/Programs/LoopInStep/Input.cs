using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A loop inside the step of a scan, writing a tensor of the step's own.</summary>
public static partial class LoopInStep
{
    [TensorFunction]
    public static double Total(Tensor2D<double> x, double rate, Tensor1D<double> start) => Sum(Scan(
        sequences: x,
        initial: start,
        step: (s, row) =>
        {
            var next = s.Clone();
            for (var i = 0; i < row.Length; i++)
            {
                next[i] += rate * (row[i] - s[i] * next[i]);
            }

            return next;
        }).States);

    public static object[][] Inputs() => [[Matrix(4, 3), 0.4, Vector(3)], [Matrix(0, 3), 0.4, Vector(3)], [Matrix(1, 1), 0.4, Vector(1)]];
}
