using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Elements, matrix elements and rows replaced inside a step.</summary>
public static partial class WithInSteps
{
    [TensorFunction]
    public static double Elements(Tensor1D<int> choices, Tensor1D<double> x, double rate) => Sum(Scan(
        sequences: (choices, x),
        initial: Tensor1D.Filled(3, 0.5),
        step: (q, c, a) => q.With(c, q[c] + rate * (a - q[c])).With(0, q[1] * a)).States);

    [TensorFunction]
    public static double Matrix(Tensor1D<int> states, Tensor1D<int> choices, Tensor1D<double> x, double rate)
    {
        var result = Scan(
            sequences: (states, choices, x),
            initial: Tensor2D.Filled(2, 3, 0.5),
            step: (q, s, c, a) => (q.With(s, c, q[s, c] + rate * (a - q[s, c]) * q[1, 0]), SoftMax(q[s])[c]));
        return Sum(result.Outputs) + Sum(Square(result.Final));
    }

    [TensorFunction]
    public static double Rows(Tensor1D<int> states, Tensor2D<double> x, double rate)
    {
        var result = Scan(
            sequences: (states, x),
            initial: Tensor2D.Filled(2, 3, 0.5),
            step: (q, s, row) => q.With(s, q[s] * rate + row * q[0]));
        return Sum(Square(result.Final));
    }

    public static object[][] ElementsInputs() => [[Choices(5, 3), Vector(5), 0.4], [Choices(0, 3), Vector(0), 0.4]];

    public static object[][] MatrixInputs() => [[Choices(5, 2), Choices(5, 3), Vector(5), 0.4], [Choices(0, 2), Choices(0, 3), Vector(0), 0.4]];

    public static object[][] RowsInputs() => [[Choices(5, 2), Matrix(5, 3, -1, 1), 0.4], [Choices(0, 2), Matrix(0, 3, -1, 1), 0.4]];

    private static Tensor2D<double> Matrix(int rows, int columns, double low, double high) => Sample.Matrix(rows, columns, low, high);
}
