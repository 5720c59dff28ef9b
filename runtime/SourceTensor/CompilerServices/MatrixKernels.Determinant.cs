using System;
using System.Numerics;

namespace SourceTensor.CompilerServices;

/// <content>Determinants and what they change by.</content>
public static partial class MatrixKernels
{
    /// <summary>The determinant.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="factors">Scratch memory as large as the matrix.</param>
    /// <param name="n">The number of rows.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>The determinant; 1 of a matrix without rows.</returns>
    public static T Determinant<T>(ReadOnlySpan<T> a, Span<T> factors, int n)
        where T : IFloatingPointIeee754<T>
    {
        a.CopyTo(factors);
        var product = T.CreateTruncating(Factor(factors, [], n));
        for (var i = 0; i < n; i++)
        {
            product *= factors[(i * n) + i];
        }

        return product;
    }

    /// <summary>The logarithm of the magnitude of the determinant.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="factors">Scratch memory as large as the matrix.</param>
    /// <param name="n">The number of rows.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>The logarithm; −∞ where the matrix is singular.</returns>
    public static T LogDeterminant<T>(ReadOnlySpan<T> a, Span<T> factors, int n)
        where T : IFloatingPointIeee754<T>
    {
        a.CopyTo(factors);
        Factor(factors, [], n);
        var sum = T.Zero;
        for (var i = 0; i < n; i++)
        {
            sum += T.Log(T.Abs(factors[(i * n) + i]));
        }

        return sum;
    }

    /// <summary>The cofactors, which are the derivative of the determinant, for singular matrices too.</summary>
    /// <remarks>
    /// With rows and columns exchanged, P A Q = L U, only the last pivot of a matrix of rank n − 1 is 0. The adjugate is
    /// ± Q adj(U) L⁻¹ P, and with U = [V w; 0 u] that of U is det V · [u V⁻¹, −V⁻¹ w; 0, 1]: nothing is divided by the last pivot.
    /// </remarks>
    /// <param name="a">The matrix.</param>
    /// <param name="cofactors">Its cofactors.</param>
    /// <param name="factors">Scratch memory as large as the matrix.</param>
    /// <param name="rows">Scratch memory for one number per row.</param>
    /// <param name="columns">Scratch memory for one number per column.</param>
    /// <param name="n">The number of rows.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static void Cofactors<T>(ReadOnlySpan<T> a, Span<T> cofactors, Span<T> factors, Span<int> rows, Span<int> columns, int n)
        where T : IFloatingPointIeee754<T>
    {
        cofactors.Clear();
        if (n == 0)
            return;
        a.CopyTo(factors);
        var scale = T.CreateTruncating(FactorCompletely(factors, rows, columns, n));
        for (var i = 0; i < n - 1; i++)
        {
            // Two rows that depend on the others: every minor is 0.
            if (factors[(i * n) + i] == T.Zero)
                return;
            scale *= factors[(i * n) + i];
        }

        for (var i = 0; i < n; i++)
        {
            var row = Row(cofactors, rows[i], n);
            row[i] = T.One;
            AdjugateOfFactors(factors, row, scale, n);
        }

        for (var i = 0; i < n; i++)
        {
            while (columns[i] != i)
            {
                var target = columns[i];
                ExchangeColumns(cofactors, i, target, n);
                (columns[i], columns[target]) = (columns[target], target);
            }
        }
    }

    /// <summary>adj(U) L⁻¹ x in place of x, but for the sign; the scale is the product of the pivots without the last.</summary>
    private static void AdjugateOfFactors<T>(ReadOnlySpan<T> factors, Span<T> x, T scale, int n)
        where T : IFloatingPointIeee754<T>
    {
        SolveTriangle(factors, x, n, 1, lower: true, transposed: false, hasOnes: true);
        var (last, pivot) = (x[n - 1], factors[(n * n) - 1]);
        x[n - 1] = scale * last;
        for (var i = n - 2; i >= 0; i--)
        {
            var row = factors.Slice(i * n, n);

            // The elements behind have been scaled; this one is scaled with them.
            var rest = (pivot * x[i]) - (row[n - 1] * last);
            x[i] = ((scale * rest) - Dot<T>(row[(i + 1)..(n - 1)], x[(i + 1)..(n - 1)])) / row[i];
        }
    }

    /// <summary>L and U in place of a matrix, rows and columns exchanged so that each pivot is the largest element that is left.</summary>
    /// <returns>The sign of both permutations together.</returns>
    private static int FactorCompletely<T>(Span<T> a, Span<int> rows, Span<int> columns, int n)
        where T : IFloatingPointIeee754<T>
    {
        var sign = 1;
        for (var i = 0; i < n; i++)
        {
            rows[i] = columns[i] = i;
        }

        for (var k = 0; k < n; k++)
        {
            var (row, column) = Largest<T>(a, k, n);
            sign = (row == k) == (column == k) ? sign : -sign;
            ExchangeRows(a, k, row, n);
            ExchangeColumns(a, k, column, n);
            (rows[k], rows[row]) = (rows[row], rows[k]);
            (columns[k], columns[column]) = (columns[column], columns[k]);
            Eliminate(a, k, n);
        }

        return sign;
    }

    private static (int Row, int Column) Largest<T>(ReadOnlySpan<T> a, int from, int n)
        where T : IFloatingPointIeee754<T>
    {
        var (row, column) = (from, from);
        for (var i = from; i < n; i++)
        {
            for (var j = from; j < n; j++)
            {
                (row, column) = T.Abs(a[(i * n) + j]) > T.Abs(a[(row * n) + column]) ? (i, j) : (row, column);
            }
        }

        return (row, column);
    }

    private static void ExchangeColumns<T>(Span<T> x, int first, int second, int n)
    {
        for (var i = 0; i < n; i++)
        {
            (x[(i * n) + first], x[(i * n) + second]) = (x[(i * n) + second], x[(i * n) + first]);
        }
    }
}
