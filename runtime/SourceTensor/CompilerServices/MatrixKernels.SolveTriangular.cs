using System;
using System.Numerics;

namespace SourceTensor.CompilerServices;

/// <content>Triangular systems.</content>
public static partial class MatrixKernels
{
    /// <summary>The solution of a triangular system, or of the transposed one. Either way the triangle is read along its rows.</summary>
    /// <param name="a">The matrix, of which one triangle is read.</param>
    /// <param name="b">The right-hand sides, one in each column.</param>
    /// <param name="x">The solutions.</param>
    /// <param name="n">The number of rows.</param>
    /// <param name="columns">The number of right-hand sides.</param>
    /// <param name="lower">Whether the lower triangle is read.</param>
    /// <param name="transposed">Whether its transpose is the matrix of the system.</param>
    /// <param name="keepsZeros">Whether the solution of a right-hand side of zeros is 0 even where the matrix is singular.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static void SolveTriangular<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> x, int n, int columns, bool lower, bool transposed, bool keepsZeros = false)
        where T : IFloatingPointIeee754<T>
    {
        b.CopyTo(x);
        SolveTriangle(a, x, n, columns, lower, transposed, hasOnes: false);
        if (keepsZeros)
            KeepZeros(b, x, n, columns);
    }

    // With ones, the diagonal is not read but counts as ones.
    private static void SolveTriangle<T>(ReadOnlySpan<T> a, Span<T> x, int n, int columns, bool lower, bool transposed, bool hasOnes)
        where T : IFloatingPointIeee754<T>
    {
        var isUpward = lower == transposed;
        for (var step = 0; step < n; step++)
        {
            var i = isUpward ? n - 1 - step : step;
            var (from, to) = lower ? (0, i) : (i + 1, n);
            var row = a.Slice(i * n, n);
            if (!transposed)
            {
                // Everything that this row needs has been solved.
                SubtractSolved(row, x, i, from, to, columns);
            }

            if (!hasOnes)
                Divide(Row(x, i, columns), row[i]);
            if (transposed)
            {
                // What has just been solved is taken out of the rows that remain.
                SubtractFromOthers(row, x, i, from, to, columns);
            }
        }
    }

    private static void SubtractSolved<T>(ReadOnlySpan<T> row, Span<T> x, int i, int from, int to, int columns)
        where T : IFloatingPointIeee754<T>
    {
        if (columns == 1)
        {
            x[i] -= Dot<T>(row[from..to], x[from..to]);
            return;
        }

        for (var j = from; j < to; j++)
        {
            SubtractScaled(Row(x, i, columns), Row(x, j, columns), row[j]);
        }
    }

    private static void SubtractFromOthers<T>(ReadOnlySpan<T> row, Span<T> x, int i, int from, int to, int columns)
        where T : IFloatingPointIeee754<T>
    {
        if (columns == 1)
        {
            SubtractScaled(x[from..to], row[from..to], x[i]);
            return;
        }

        for (var j = from; j < to; j++)
        {
            SubtractScaled(Row(x, j, columns), Row(x, i, columns), row[j]);
        }
    }
}
