using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Ops;

/// <summary>Linear algebra in any kind of number, on row-major matrices: short and obviously right, never fast.</summary>
internal static class MatrixEvaluation
{
    public static T[] Cholesky<T>(INumberSystem<T> numbers, T[] a, int n)
    {
        var l = Enumerable.Repeat(numbers.FromDouble(0), n * n).ToArray();
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var rest = a[(i * n) + j];
                for (var k = 0; k < j; k++)
                {
                    rest = numbers.Subtract(rest, numbers.Multiply(l[(i * n) + k], l[(j * n) + k]));
                }

                if (i == j && !(numbers.ToDouble(rest) > 0 && !double.IsInfinity(numbers.ToDouble(rest))))
                {
                    return [.. Enumerable.Range(0, n * n).Select(position => numbers.FromDouble(position % n <= position / n ? double.NaN : 0))];
                }

                l[(i * n) + j] = i == j ? numbers.Sqrt(rest) : numbers.Divide(rest, l[(j * n) + j]);
            }
        }

        return l;
    }

    public static T[] SolveTriangular<T>(INumberSystem<T> numbers, T[] a, T[] b, int n, int columns, bool lower, bool transposed, bool keepsZeros)
    {
        T At(int i, int j) => transposed ? a[(j * n) + i] : a[(i * n) + j];
        return Columns(numbers, b, n, columns, keepsZeros, right =>
        {
            var x = (T[])right.Clone();
            foreach (var i in Rows(n, lower != transposed))
            {
                for (var j = 0; j < n; j++)
                {
                    if (lower != transposed ? j < i : j > i)
                    {
                        x[i] = numbers.Subtract(x[i], numbers.Multiply(At(i, j), x[j]));
                    }
                }

                x[i] = numbers.Divide(x[i], At(i, i));
            }

            return x;
        });
    }

    public static T[] Solve<T>(INumberSystem<T> numbers, T[] a, T[] b, int n, int columns, bool transposed, bool keepsZeros)
    {
        var matrix = transposed ? [.. Enumerable.Range(0, n * n).Select(position => a[(position % n * n) + (position / n)])] : (T[])a.Clone();
        var order = Eliminate(numbers, matrix, n);
        return Columns(numbers, b, n, columns, keepsZeros, right =>
        {
            T[] x = [.. order.Select(row => right[row])];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    x[i] = numbers.Subtract(x[i], numbers.Multiply(matrix[(i * n) + j], x[j]));
                }
            }

            return SolveTriangular(numbers, matrix, x, n, 1, lower: false, transposed: false, keepsZeros: false);
        });
    }

    public static T[] Inverse<T>(INumberSystem<T> numbers, T[] a, int n) =>
        Solve(numbers, a, [.. Enumerable.Range(0, n * n).Select(position => numbers.FromDouble(position % n == position / n ? 1 : 0))], n, n, false, false);

    public static T LogDeterminant<T>(INumberSystem<T> numbers, T[] a, int n)
    {
        var matrix = (T[])a.Clone();
        Eliminate(numbers, matrix, n);
        return Enumerable.Range(0, n).Select(i => numbers.Log(numbers.Abs(matrix[(i * n) + i]))).Aggregate(numbers.FromDouble(0), numbers.Add);
    }

    /// <summary>
    /// With exchanges of rows and columns: then a pivot is 0 only where nothing is left, and what is left of a dual number is right
    /// also where the matrix is singular.
    /// </summary>
    public static T Determinant<T>(INumberSystem<T> numbers, T[] a, int n)
    {
        var matrix = (T[])a.Clone();
        var product = numbers.FromDouble(1);
        for (var k = 0; k < n; k++)
        {
            var (row, column) = (k, k);
            for (var position = 0; position < n * n; position++)
            {
                var (i, j) = (position / n, position % n);
                (row, column) = i >= k && j >= k && Larger(numbers, matrix[position], matrix[(row * n) + column]) ? (i, j) : (row, column);
            }

            product = numbers.Multiply(product, numbers.FromDouble((row == k) == (column == k) ? 1 : -1));
            Exchange(matrix, n, k, row);
            for (var i = 0; i < n; i++)
            {
                (matrix[(i * n) + k], matrix[(i * n) + column]) = (matrix[(i * n) + column], matrix[(i * n) + k]);
            }

            if (numbers.ToDouble(matrix[(k * n) + k]) == 0 && k < n - 1)
            {
                // Two rows of zeros at least: neither the determinant nor its change is anything else.
                return numbers.FromDouble(0);
            }

            product = numbers.Multiply(product, matrix[(k * n) + k]);
            Subtract(numbers, matrix, n, k);
        }

        return product;
    }

    /// <summary>By its definition, from the determinants of what is left without a row and a column.</summary>
    public static T[] Cofactors<T>(INumberSystem<T> numbers, T[] a, int n) => [.. Enumerable.Range(0, n * n).Select(position =>
    {
        var (row, column) = (position / n, position % n);
        T[] minor = [.. a.Where((_, other) => other / n != row && other % n != column)];
        var determinant = Determinant(numbers, minor, n - 1);
        return (row + column) % 2 == 0 ? determinant : numbers.Negate(determinant);
    })];

    /// <summary>L and U in place of the matrix, with exchanges of rows; the row of the matrix that stands at each place.</summary>
    private static int[] Eliminate<T>(INumberSystem<T> numbers, T[] matrix, int n)
    {
        int[] order = [.. Enumerable.Range(0, n)];
        for (var k = 0; k < n; k++)
        {
            var row = k;
            for (var i = k + 1; i < n; i++)
            {
                row = Larger(numbers, matrix[(i * n) + k], matrix[(row * n) + k]) ? i : row;
            }

            (order[k], order[row]) = (order[row], order[k]);
            Exchange(matrix, n, k, row);
            if (numbers.ToDouble(matrix[(k * n) + k]) != 0)
            {
                Subtract(numbers, matrix, n, k);
            }
        }

        return order;
    }

    private static void Subtract<T>(INumberSystem<T> numbers, T[] matrix, int n, int k)
    {
        for (var i = k + 1; i < n; i++)
        {
            var factor = matrix[(i * n) + k] = numbers.Divide(matrix[(i * n) + k], matrix[(k * n) + k]);
            for (var j = k + 1; j < n; j++)
            {
                matrix[(i * n) + j] = numbers.Subtract(matrix[(i * n) + j], numbers.Multiply(factor, matrix[(k * n) + j]));
            }
        }
    }

    private static void Exchange<T>(T[] matrix, int n, int k, int row)
    {
        for (var j = 0; j < n; j++)
        {
            (matrix[(k * n) + j], matrix[(row * n) + j]) = (matrix[(row * n) + j], matrix[(k * n) + j]);
        }
    }

    private static bool Larger<T>(INumberSystem<T> numbers, T x, T y) => System.Math.Abs(numbers.ToDouble(x)) > System.Math.Abs(numbers.ToDouble(y));

    private static IEnumerable<int> Rows(int n, bool downwards) => downwards ? Enumerable.Range(0, n) : Enumerable.Range(0, n).Reverse();

    private static T[] Columns<T>(INumberSystem<T> numbers, T[] b, int n, int columns, bool keepsZeros, System.Func<T[], T[]> solve)
    {
        var x = new T[b.Length];
        for (var c = 0; c < columns; c++)
        {
            T[] right = [.. Enumerable.Range(0, n).Select(i => b[(i * columns) + c])];
            var solution = keepsZeros && right.All(value => numbers.ToDouble(value) == 0) ? right : solve(right);
            for (var i = 0; i < n; i++)
            {
                x[(i * columns) + c] = solution[i];
            }
        }

        return x;
    }
}
