using System;
using System.Numerics;

namespace SourceTensor.CompilerServices;

/// <content>The Cholesky factor.</content>
public static partial class MatrixKernels
{
    /// <summary>The lower triangular L with L · Lᵀ = A, row by row.</summary>
    /// <param name="a">The matrix, of which the lower triangle is read.</param>
    /// <param name="l">The factor, zeros above its diagonal; NaN on and below it unless the matrix is positive definite.</param>
    /// <param name="n">The number of rows.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static void Cholesky<T>(ReadOnlySpan<T> a, Span<T> l, int n)
        where T : IFloatingPointIeee754<T>
    {
        l.Clear();
        for (var i = 0; i < n; i++)
        {
            var row = Row(l, i, n);
            for (var j = 0; j < i; j++)
            {
                row[j] = (a[(i * n) + j] - Dot<T>(row[..j], Row(l, j, n)[..j])) / l[(j * n) + j];
            }

            var pivot = a[(i * n) + i] - Dot<T>(row[..i], row[..i]);

            // An infinite element leaves no digits of the others, and NaN is not above 0 either.
            if (!(pivot > T.Zero && T.IsFinite(pivot)))
            {
                FillTriangle(l, n);
                return;
            }

            row[i] = T.Sqrt(pivot);
        }
    }

    private static void FillTriangle<T>(Span<T> l, int n)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < n; i++)
        {
            Row(l, i, n)[..(i + 1)].Fill(T.NaN);
        }
    }
}
