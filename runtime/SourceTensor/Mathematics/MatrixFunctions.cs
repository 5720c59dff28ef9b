using System;
using System.Numerics;
using SourceTensor.CompilerServices;

namespace SourceTensor;

/// <summary>Functions of square matrices, the last two axes of a tensor: each matrix through the kernel that compiled code calls.</summary>
internal static class MatrixFunctions
{
    public static Block<T> Cholesky<T>(in Block<T> a)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (n, size) = Square(a.Shape);
        var result = Block<T>.Uninitialized(a.Shape);
        for (var start = 0; start < a.Count; start += size)
        {
            MatrixKernels.Cholesky<T>(a.Span.Slice(start, size), result.Span.Slice(start, size), n);
        }

        return result;
    }

    public static Block<T> Inverse<T>(in Block<T> a)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (n, size) = Square(a.Shape);
        var result = Block<T>.Uninitialized(a.Shape);
        var (factors, order) = (new T[size], new int[n]);
        for (var start = 0; start < a.Count; start += size)
        {
            MatrixKernels.Inverse<T>(a.Span.Slice(start, size), result.Span.Slice(start, size), factors, order, n);
        }

        return result;
    }

    public static Block<T> Determinant<T>(in Block<T> a)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (n, size) = Square(a.Shape);
        var result = Numbers(a);
        var factors = new T[size];
        for (var i = 0; i < result.Count; i++)
        {
            result.Span[i] = MatrixKernels.Determinant<T>(a.Span.Slice(i * size, size), factors, n);
        }

        return result;
    }

    public static Block<T> LogDeterminant<T>(in Block<T> a)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (n, size) = Square(a.Shape);
        var result = Numbers(a);
        var factors = new T[size];
        for (var i = 0; i < result.Count; i++)
        {
            result.Span[i] = MatrixKernels.LogDeterminant<T>(a.Span.Slice(i * size, size), factors, n);
        }

        return result;
    }

    public static Block<T> Solve<T>(in Block<T> a, in Block<T> b)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (n, size) = Square(a.Shape);
        var columns = Columns(a.Shape, b.Shape);
        var result = Block<T>.Uninitialized(b.Shape);
        var (factors, order) = (new T[size], new int[n]);
        for (var i = 0; i < a.Shape.CountBefore(a.Shape.Rank - 2); i++)
        {
            MatrixKernels.Solve<T>(
                a.Span.Slice(i * size, size), b.Span.Slice(i * n * columns, n * columns), result.Span.Slice(i * n * columns, n * columns), factors, order, n, columns, transposed: false);
        }

        return result;
    }

    public static Block<T> SolveTriangular<T>(in Block<T> a, in Block<T> b, bool lower, bool transposed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (n, size) = Square(a.Shape);
        var columns = Columns(a.Shape, b.Shape);
        var result = Block<T>.Uninitialized(b.Shape);
        for (var i = 0; i < a.Shape.CountBefore(a.Shape.Rank - 2); i++)
        {
            MatrixKernels.SolveTriangular<T>(
                a.Span.Slice(i * size, size), b.Span.Slice(i * n * columns, n * columns), result.Span.Slice(i * n * columns, n * columns), n, columns, lower, transposed);
        }

        return result;
    }

    /// <summary>The number of rows and of elements of each matrix.</summary>
    private static (int Rows, int Size) Square(in Shape shape)
    {
        var n = shape[shape.Rank - 1];
        return shape[shape.Rank - 2] == n ? (n, n * n) : throw new ArgumentException($"A square matrix is needed, not one of shape {shape}.", "a");
    }

    /// <summary>The number of right-hand sides: one where they are vectors.</summary>
    private static int Columns(in Shape a, in Shape b)
    {
        for (var axis = 0; axis < a.Rank - 1; axis++)
        {
            if (a[axis] != b[axis])
                throw new ArgumentException($"A right-hand side of shape {b} does not fit a matrix of shape {a}.", nameof(b));
        }

        return b.Rank == a.Rank ? b[b.Rank - 1] : 1;
    }

    /// <summary>Room for one number per matrix.</summary>
    private static Block<T> Numbers<T>(in Block<T> a)
        where T : unmanaged => Block<T>.Zeros(a.Shape.Without(a.Shape.Rank - 1).Without(a.Shape.Rank - 2));
}
