using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops in loops: over the axes of a matrix, and a triangle's worth of products.</summary>
public static partial class NestedLoops
{
    [TensorFunction]
    public static double Bilinear(Tensor2D<double> w, Tensor1D<double> x, Tensor1D<double> y)
    {
        var total = 0.0;
        for (var i = 0; i < w.Rows; i++)
        {
            for (var j = 0; j < w.Columns; j++)
            {
                total += x[i] * w[i, j] * y[j];
            }
        }

        return total;
    }

    [TensorFunction]
    public static double Powers(Tensor2D<double> w, Tensor1D<double> start)
    {
        var v = start.Clone();
        for (var step = 0; step < 3; step++)
        {
            var next = Tensor1D.Zeros<double>(w.Rows);
            for (var i = 0; i < w.Rows; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < w.Columns; j++)
                {
                    sum += w[i, j] * v[j];
                }

                next[i] = sum / (1 + i);
            }

            v = next;
        }

        return Sum(Square(v));
    }

    public static object[][] BilinearInputs() => [[Matrix(3, 4), Vector(3), Vector(4)], [Matrix(0, 4), Vector(0), Vector(4)], [Matrix(3, 0), Vector(3), Vector(0)]];

    public static object[][] PowersInputs() => [[Matrix(3, 3), Vector(3)], [Matrix(1, 1), Vector(1)]];
}
