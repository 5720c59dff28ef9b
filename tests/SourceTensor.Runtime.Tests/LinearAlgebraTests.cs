using System;
using System.Linq;
using System.Numerics;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Tests;

/// <summary>Products of tensors and functions of matrices, by what defines them.</summary>
public sealed class LinearAlgebraTests
{
    public static TheoryData<int> Sizes => [0, 1, 2, 3, 7, 8, 9, 33];

    private static Tensor2D<T> Matrix<T>(int rows, int columns, double diagonal = 0, double offset = 0)
        where T : unmanaged, INumber<T>
    {
        var x = Tensor2D.Zeros<T>(rows, columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                x[i, j] = T.CreateChecked(((((i * 31) + j + 1) * 0.6180339887498949) + offset) % 1 - 0.4 + (i == j ? diagonal : 0));
            }
        }

        return x;
    }

    private static Tensor2D<T> Transpose<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => Tensor2D.Einsum("ij->ji", x);

    private static void Near<T>(Tensor2D<T> expected, Tensor2D<T> actual, double tolerance)
        where T : unmanaged, INumber<T>
    {
        Assert.Equal((expected.Rows, expected.Columns), (actual.Rows, actual.Columns));
        for (var i = 0; i < expected.ElementCount; i++)
        {
            Assert.Equal(double.CreateChecked(expected.Span[i]), double.CreateChecked(actual.Span[i]), tolerance);
        }
    }

    private static Tensor2D<T> Identity<T>(int n)
        where T : unmanaged, INumber<T>
    {
        var x = Tensor2D.Zeros<T>(n, n);
        for (var i = 0; i < n; i++)
        {
            x[i, i] = T.One;
        }

        return x;
    }

    [Fact]
    public void Products_are_those_worked_out_by_hand()
    {
        Tensor2D<double> a = [[1, 2, 3], [4, 5, 6]];
        Tensor2D<double> b = [[1, 0], [2, 1], [0, -1]];
        Assert.Equal([5, -1, 14, -1], MatMul(a, b).Span.ToArray());
        Assert.Equal([14, 32], MatMul(a, new Tensor1D<double>([1, 2, 3])).Span.ToArray());
        Assert.Equal([9, 12, 15], MatMul(new Tensor1D<double>([1, 2]), a).Span.ToArray());
        Assert.Equal(32, Dot(new Tensor1D<int>([1, 2, 3]), new Tensor1D<int>([4, 5, 6])));
        Assert.Equal([4, 5, 8, 10], Outer(new Tensor1D<int>([1, 2]), new Tensor1D<int>([4, 5])).Span.ToArray());
        Assert.Equal(4, Trace(MatMul(a, b)));
    }

    [Fact]
    public void Products_of_many_matrices_are_those_of_each()
    {
        var a = new Tensor4D<double>([.. Enumerable.Range(0, 48).Select(i => (double)i % 7)], 2, 3, 4, 2);
        var b = new Tensor3D<double>([.. Enumerable.Range(0, 30).Select(i => (double)i % 5)], 3, 2, 5);
        var c = MatMul(a, b);
        Assert.Equal([2, 3, 4, 5], Enumerable.Range(0, 4).Select(c.GetLength));
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(MatMul(a[i, j], b[j]).Span.ToArray(), c[i, j].Span.ToArray());
            }
        }
    }

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Tensor2D<double> a = [[1, 2, 3], [4, 5, 6]];
        Assert.Throws<ArgumentException>(() => MatMul(a, a));
        Assert.Throws<ArgumentException>(() => Dot(a[0], a[0][1..]));
        Assert.Throws<ArgumentException>(() => Trace(a));
        Assert.Throws<ArgumentException>(() => Tensor2D.Einsum("ij,ij->ij", a, Transpose(a)));
        Assert.Throws<ArgumentException>(() => Einsum("i,j,ij->", a[0], a[0], a));
        Assert.Throws<ArgumentException>("a", () => Cholesky(a));
        Assert.Throws<ArgumentException>("a", () => Determinant(a));
        Assert.Throws<ArgumentException>("b", () => Solve(Identity<double>(2), a[0]));
        Assert.Throws<ArgumentException>("b", () => SolveTriangular(new Tensor3D<double>(new double[8], 2, 2, 2), new Tensor2D<double>(new double[6], 3, 2)));
    }

    [Fact]
    public void An_Einstein_sum_has_operands()
    {
        Assert.Throws<ArgumentNullException>("subscripts", () => Einsum(null!, Identity<double>(2)));
        Assert.Throws<ArgumentNullException>("operands", () => Einsum<double>("ii->", (ITensor<double>)null!));
        Assert.Throws<ArgumentException>("subscripts", () => Einsum<double>("->"));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_Cholesky_factor_times_its_transpose_is_the_matrix(int n)
    {
        var x = Matrix<double>(n, n, 1);
        var a = MatMul(x, Transpose(x)) + Identity<double>(n);
        var l = Cholesky(a);
        Near(a, MatMul(l, Transpose(l)), 1e-13 * (1 + n));
        for (var i = 0; i < n; i++)
        {
            Assert.All(l[i].Span[(i + 1)..].ToArray(), above => Assert.Equal(0, above));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_solution_times_the_matrix_is_the_right_hand_side(int n)
    {
        var a = Matrix<double>(n, n, 1 + (0.3 * n));
        var b = Matrix<double>(n, 3, 0, 0.2);
        Near(b, MatMul(a, Solve(a, b)), 1e-12);
        Near(Unsqueeze(Solve(a, Transpose(b)[0]), 1), Transpose(Transpose(Solve(a, b))[..1]), 1e-13);
        Near(Identity<double>(n), MatMul(a, Inverse(a)), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_triangle_is_solved_in_all_four_ways(int n)
    {
        var a = Matrix<double>(n, n, 1 + (0.3 * n));
        var b = Matrix<double>(n, 9, 0, 0.2);
        foreach (var lower in new[] { true, false })
        {
            var triangle = a.Clone();
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    triangle[i, j] = lower ? (j > i ? 0 : a[i, j]) : j < i ? 0 : a[i, j];
                }
            }

            Near(b, MatMul(triangle, SolveTriangular(a, b, lower)), 1e-12);
            Near(b, MatMul(Transpose(triangle), SolveTriangular(a, b, lower, transposed: true)), 1e-12);
            Near(Unsqueeze(SolveTriangular(a, Transpose(b)[2], lower, transposed: true), 1), Transpose(Transpose(SolveTriangular(a, b, lower, transposed: true))[2..3]), 1e-13);
        }
    }

    /// <summary>By expansion along the first row.</summary>
    private static double Expand(double[,] a)
    {
        var n = a.GetLength(0);
        return n == 0 ? 1 : Enumerable.Range(0, n).Sum(column =>
        {
            var minor = new double[n - 1, n - 1];
            for (var i = 1; i < n; i++)
            {
                for (var j = 0; j < n - 1; j++)
                {
                    minor[i - 1, j] = a[i, j < column ? j : j + 1];
                }
            }

            return (column % 2 == 0 ? 1 : -1) * a[0, column] * Expand(minor);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_determinant_is_its_expansion(int n)
    {
        // Without a large diagonal: rows are exchanged.
        var a = Matrix<double>(n, n);
        var values = new double[n, n];
        for (var i = 0; i < a.ElementCount; i++)
        {
            a.Span[i] = Math.Sin((i * i) + i + 1);
            values[i / n, i % n] = a.Span[i];
        }

        Assert.Equal(Expand(values), Determinant(a), 1e-13);
        Assert.Equal(Math.Log(Math.Abs(Expand(values))), LogDeterminant(a), 1e-13);
    }

    [Fact]
    public void The_logarithm_of_a_determinant_exists_where_the_determinant_overflows()
    {
        var a = Identity<double>(400) * 1e3;
        Assert.Equal(double.PositiveInfinity, Determinant(a));
        Assert.Equal(400 * Math.Log(1e3), LogDeterminant(a), 1e-9);
        Assert.Equal(400 * Math.Log(1e3), LogDeterminant(-1 * a), 1e-9);
    }

    [Fact]
    public void Single_precision_has_its_own_digits()
    {
        var a = Matrix<float>(9, 9, 4);
        Near(Identity<float>(9), MatMul(a, Inverse(a)), 1e-6);
        var l = Cholesky(MatMul(a, Transpose(a)));
        Near(MatMul(a, Transpose(a)), MatMul(l, Transpose(l)), 1e-5);
        Assert.Equal(LogDeterminant(a), MathF.Log(Determinant(a)), 1e-5);
    }

    [Fact]
    public void Each_of_many_matrices_is_treated_alone()
    {
        var all = new Tensor3D<double>([.. Matrix<double>(2, 2, 3).Span.ToArray(), .. new double[4], .. Matrix<double>(2, 2, 4).Span.ToArray()], 3, 2, 2);
        var inverse = Inverse(all);
        Assert.Equal(Inverse(all[0]).Span.ToArray(), inverse[0].Span.ToArray());
        Assert.Equal(Inverse(all[2]).Span.ToArray(), inverse[2].Span.ToArray());
        Assert.Contains(inverse[1].Span.ToArray(), x => !double.IsFinite(x));
        Assert.Equal([Determinant(all[0]), 0, Determinant(all[2])], Determinant(all).Span.ToArray());
        Assert.Equal(Cholesky(all[2]).Span.ToArray(), Cholesky(all)[2].Span.ToArray());
        var vectors = new Tensor2D<double>([1, 2, 3, 4, 5, 6], 3, 2);
        Assert.Equal(Solve(all[2], vectors[2]).Span.ToArray(), Solve(all, vectors)[2].Span.ToArray());
        Assert.Equal(SolveTriangular(all[2], vectors[2]).Span.ToArray(), SolveTriangular(all, vectors)[2].Span.ToArray());
    }
}
