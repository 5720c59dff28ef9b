using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A scan inside a loop, over a row that the loop picks.</summary>
public static partial class ScanInLoop
{
    [TensorFunction]
    public static double Total(Tensor2D<double> x, Tensor1D<double> rate)
    {
        var total = 0.0;
        var carried = 0.1;
        for (var p = 0; p < x.Rows; p++)
        {
            var states = Scan(sequences: x[p], initial: carried, step: (s, a) => s + rate[p] * (a - s) * s);
            total += Sum(Square(states.States)) * carried;
            carried = states.Final;
        }

        return total + carried;
    }

    public static object[][] Inputs() => [[Matrix(3, 4), Vector(3, 0, 1)], [Matrix(3, 0), Vector(3)], [Matrix(0, 4), Vector(0)]];
}
