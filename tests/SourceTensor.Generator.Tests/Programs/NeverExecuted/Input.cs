using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Indices out of range in steps that do not run: the plain program does not read them, so nothing is thrown.</summary>
public static partial class NeverExecuted
{
    [TensorFunction]
    public static double InnerLoop(int n, Tensor1D<int> choices, Tensor1D<double> x)
    {
        var q = x * 2.0;
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            for (var i = 0; i < n; i++)
            {
                total += q[choices[t]] * i;
                q[choices[t]] += total;
            }
        }

        return total + Sum(q);
    }

    [TensorFunction]
    public static double OuterLoop(int n, Tensor1D<int> choices, Tensor1D<double> x)
    {
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var t = 0; t < choices.Length; t++)
            {
                total += Square(x[choices[t]]) * (total + i);
            }
        }

        return total;
    }

    [TensorFunction]
    public static double MiddleLoop(int n, Tensor2D<int> choices, Tensor1D<double> x)
    {
        var total = 1.0;
        for (var t = 0; t < choices.Rows; t++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var p = 0; p < choices.Columns; p++)
                {
                    total *= x[choices[t, p]];
                }
            }
        }

        return total;
    }

    [TensorFunction]
    public static double TwoIndices(Tensor1D<int> rows, Tensor2D<int> columns, Tensor2D<double> x)
    {
        var total = 1.0;
        for (var t = 0; t < rows.Length; t++)
        {
            for (var p = 0; p < columns.Columns; p++)
            {
                total += total * x[rows[t], columns[t, p]];
            }
        }

        return total;
    }

    [TensorFunction]
    public static double Visited(int n, Tensor1D<int> choices, Tensor1D<double> x)
    {
        var total = 1.0;
        for (var t = 0; t < n; t++)
        {
            total *= x[choices[t]];
        }

        return total;
    }

    public static object[][] Inputs() => [[0, (Tensor1D<int>)[9, -1], Vector(3)], [2, Choices(4, 3), Vector(3)], [-1, (Tensor1D<int>)[9, -1], Vector(3)]];

    public static object[][] MiddleLoopInputs() => [[0, Tensor2D.Filled(2, 2, 9), Vector(3)], [2, Choices(4, 2, 3), Vector(3)], [2, Tensor2D.Filled(2, 0, 9), Vector(3)]];

    public static object[][] TwoIndicesInputs() => [[(Tensor1D<int>)[9, -1], Choices(2, 0, 1), Matrix(3, 2)], [Choices(4, 3), Choices(4, 2, 2), Matrix(3, 2)]];

    public static object[][] VisitedInputs() => [[2, (Tensor1D<int>)[2, 1, 9], Vector(3)], [0, (Tensor1D<int>)[9], Vector(3)], [-3, (Tensor1D<int>)[9], Vector(3)]];
}
