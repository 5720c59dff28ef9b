using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Functions of matrices: of one, of many at once, of one in a loop, and of what is computed on the way.</summary>
public static partial class MatrixFunctions
{
    [TensorFunction]
    public static double Systems(Tensor2D<double> a, Tensor1D<double> b) => Sum(Square(Solve(a, b))) + LogDeterminant(a) - Determinant(0.5 * a);

    public static object[][] SystemsInputs() => [[Regular(3), Vector(3)], [Regular(9), Vector(9)]];

    [TensorFunction]
    public static double Many(Tensor3D<double> a, Tensor3D<double> b) => Sum(Solve(a, b)) + Sum(Log(Square(Determinant(a)))) + Sum(LogDeterminant(a));

    public static object[][] ManyInputs() => [[Stacked(2, 3), Cube(2, 3, 2)], [Stacked(0, 2), Cube(0, 2, 2)]];

    [TensorFunction]
    public static double Steps(Tensor2D<double> a, [Data] Tensor1D<double> shifts)
    {
        var total = 0.0;
        for (var t = 0; t < shifts.Length; t++)
        {
            var shifted = a.Clone();
            for (var i = 0; i < a.Rows; i++)
            {
                shifted[i, i] += shifts[t];
            }

            total += Trace(Inverse(shifted));
        }

        return total;
    }

    public static object[][] StepsInputs() => [[Regular(3), Vector(4, 0, 1)], [Regular(2), Vector(0)]];

    /// <summary>The matrix of what was not taken is singular; nothing of it reaches the gradient.</summary>
    [TensorFunction]
    public static double Chosen(Tensor2D<double> a, Tensor1D<double> b, double threshold) => Sum(Where(b > threshold, b, Solve(a, b)));

    public static object[][] ChosenInputs() => [[Matrix(2, 2, 1, 1), Vector(2, 0, 1), -1.0], [Regular(2), Vector(2), 0.0]];

    [TensorFunction]
    public static float Single(Tensor2D<float> a, Tensor1D<float> b) => Dot(SolveTriangular(Cholesky(a), b), b) + Determinant(a);

    public static object[][] SingleInputs() => [[new Tensor2D<float>([2, 7, 0.5f, 1], 2, 2), new Tensor1D<float>([1, -2])]];

    /// <summary>How large the matrix is depends on the data.</summary>
    [TensorFunction]
    public static double Sized(double scale, [Data] Tensor1D<int> sizes)
    {
        var total = 0.0;
        for (var t = 0; t < sizes.Length; t++)
        {
            var n = sizes[t] + 1;
            var a = Tensor2D.Filled(n, n, 0.1);
            for (var i = 0; i < n; i++)
            {
                a[i, i] = scale + i;
            }

            total += LogDeterminant(a) + Sum(MatMul(a, a)) + Sum(Solve(a, Tensor1D.Ones<double>(n))) + Trace(Cholesky(a));
        }

        return total;
    }

    public static object[][] SizedInputs() => [[1.5, Choices(4, 5)]];

    private static Tensor2D<double> Regular(int n)
    {
        var x = Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            x[i, i] += 2;
        }

        return x;
    }

    private static Tensor3D<double> Stacked(int count, int n)
    {
        var x = Cube(count, n, n);
        for (var k = 0; k < count; k++)
        {
            x[k] = Regular(n) + 0.1 * k;
        }

        return x;
    }
}
