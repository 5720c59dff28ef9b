using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Rows read as views and written whole, of ranks 1 to 3.</summary>
public static partial class RowsAndSlabs
{
    [TensorFunction]
    public static double Rows(Tensor2D<double> x, Tensor1D<int> pick)
    {
        var y = Tensor2D.Zeros<double>(pick.Length, x.Columns);
        for (var i = 0; i < pick.Length; i++)
        {
            y[i] = x[pick[i]] * x[0];
        }

        return Sum(y * y) + Sum(y[0]);
    }

    [TensorFunction]
    public static Tensor3D<double> Slabs(Tensor3D<double> x, double scale)
    {
        var y = Tensor3D.Zeros<double>(x.GetLength(0), x.GetLength(1), x.GetLength(2));
        for (var i = 0; i < x.GetLength(0); i++)
        {
            y[i] = x[i] * scale;
            for (var j = 0; j < x.GetLength(1); j++)
            {
                y[i, j] = y[i, j] + x[i, j] * x[i, j];
                y[i, j, 0] = x[0, j, 0];
            }
        }

        return y;
    }

    [TensorFunction]
    public static double SlabTotal(Tensor3D<double> x, double scale) => Sum(Square(Slabs(x, scale)));

    [TensorFunction]
    public static double Accumulated(Tensor2D<double> x, Tensor1D<int> pick)
    {
        var sums = Tensor2D.Zeros<double>(2, x.Columns);
        for (var i = 0; i < x.Rows; i++)
        {
            sums[pick[i]] += x[i];
            sums[0] = sums[0] * sums[1];
        }

        return Sum(Square(sums));
    }

    public static object[][] RowsInputs() => [[Matrix(4, 3), Choices(5, 4)], [Matrix(4, 9), Choices(1, 4)]];

    public static object[][] Inputs() => [[Cube(2, 3, 4), 0.5], [Cube(0, 3, 4), 0.5], [Cube(1, 1, 1), 0.5]];

    public static object[][] AccumulatedInputs() => [[Matrix(5, 3), Choices(5, 2)], [Matrix(0, 3), Choices(0, 2)]];
}
