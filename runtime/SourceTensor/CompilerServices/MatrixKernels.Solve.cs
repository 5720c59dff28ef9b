using System;
using System.Numerics;

namespace SourceTensor.CompilerServices;

/// <content>Systems of equations and inverses, by LU factors with row exchanges.</content>
public static partial class MatrixKernels
{
    /// <summary>The solution of a system of equations, or of the transposed one; infinite or NaN where the matrix is singular.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="b">The right-hand sides, one in each column.</param>
    /// <param name="x">The solutions.</param>
    /// <param name="factors">Scratch memory as large as the matrix.</param>
    /// <param name="order">Scratch memory for one number per row.</param>
    /// <param name="n">The number of rows.</param>
    /// <param name="columns">The number of right-hand sides.</param>
    /// <param name="transposed">Whether the transposed matrix is that of the system.</param>
    /// <param name="keepsZeros">Whether the solution of a right-hand side of zeros is 0 even where the matrix is singular.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static void Solve<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> x, Span<T> factors, Span<int> order, int n, int columns, bool transposed, bool keepsZeros = false)
        where T : IFloatingPointIeee754<T>
    {
        a.CopyTo(factors);
        Factor(factors, order, n);
        if (transposed)
        {
            b.CopyTo(x);
            SolveTriangle(factors, x, n, columns, lower: false, transposed: true, hasOnes: false);
            SolveTriangle(factors, x, n, columns, lower: true, transposed: true, hasOnes: true);
            SendRows(x, order, columns);
        }
        else
        {
            for (var i = 0; i < n; i++)
            {
                b.Slice(order[i] * columns, columns).CopyTo(Row(x, i, columns));
            }

            SolveFactored(factors, x, n, columns);
        }

        if (keepsZeros)
            KeepZeros(b, x, n, columns);
    }

    /// <summary>The inverse; infinite or NaN where the matrix is singular.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="inverse">Its inverse.</param>
    /// <param name="factors">Scratch memory as large as the matrix.</param>
    /// <param name="order">Scratch memory for one number per row.</param>
    /// <param name="n">The number of rows.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static void Inverse<T>(ReadOnlySpan<T> a, Span<T> inverse, Span<T> factors, Span<int> order, int n)
        where T : IFloatingPointIeee754<T>
    {
        a.CopyTo(factors);
        Factor(factors, order, n);
        inverse.Clear();
        for (var i = 0; i < n; i++)
        {
            inverse[(i * n) + order[i]] = T.One;
        }

        SolveFactored(factors, inverse, n, n);
    }

    private static void SolveFactored<T>(ReadOnlySpan<T> factors, Span<T> x, int n, int columns)
        where T : IFloatingPointIeee754<T>
    {
        SolveTriangle(factors, x, n, columns, lower: true, transposed: false, hasOnes: true);
        SolveTriangle(factors, x, n, columns, lower: false, transposed: false, hasOnes: false);
    }

    /// <summary>L, without its ones, and U in place of a matrix, its rows exchanged so that each pivot is the largest of its column.</summary>
    /// <returns>The sign of the permutation.</returns>
    private static int Factor<T>(Span<T> a, Span<int> order, int n)
        where T : IFloatingPointIeee754<T>
    {
        var sign = 1;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (var k = 0; k < n; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++)
            {
                pivot = T.Abs(a[(i * n) + k]) > T.Abs(a[(pivot * n) + k]) ? i : pivot;
            }

            if (pivot != k)
            {
                sign = -sign;
                ExchangeRows(a, k, pivot, n);
                if (!order.IsEmpty)
                    (order[k], order[pivot]) = (order[pivot], order[k]);
            }

            Eliminate(a, k, n);
        }

        return sign;
    }

    /// <summary>Takes one column out of the rows below; a pivot of 0 has nothing but zeros below it.</summary>
    private static void Eliminate<T>(Span<T> a, int k, int n)
        where T : IFloatingPointIeee754<T>
    {
        var pivot = a[(k * n) + k];
        if (pivot == T.Zero)
            return;
        for (var i = k + 1; i < n; i++)
        {
            var factor = a[(i * n) + k] / pivot;
            a[(i * n) + k] = factor;
            SubtractScaled(Row(a, i, n)[(k + 1)..], Row(a, k, n)[(k + 1)..], factor);
        }
    }

    /// <summary>Puts row i where <paramref name="order"/> says, cycle by cycle; the order is used up.</summary>
    private static void SendRows<T>(Span<T> x, Span<int> order, int columns)
    {
        for (var i = 0; i < order.Length; i++)
        {
            while (order[i] != i)
            {
                var target = order[i];
                ExchangeRows(x, i, target, columns);
                (order[i], order[target]) = (order[target], target);
            }
        }
    }
}
