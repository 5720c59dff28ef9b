using System;
using System.Linq;
using System.Numerics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Tests;

/// <summary>Products of matrices of every size and layout, at every width of vectors, against three plain loops.</summary>
public sealed class MatrixProductTests
{
    // The lengths around those of blocks and vectors.
    private static readonly int[] s_lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 33];

    private static readonly int[] s_widths = [0, 128, 256, 512];

    public static TheoryData<int> Widths => [.. s_widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_size_is_the_product(int width)
    {
        foreach (var rows in s_lengths)
        {
            foreach (var columns in s_lengths)
            {
                foreach (var terms in new[] { 0, 1, 2, 5, 33 })
                {
                    Check<double>(rows, columns, terms, Layout.Rows, Layout.Rows, Layout.Rows, adds: (rows + columns) % 2 == 0, width);
                    Check<float>(rows, columns, terms, Layout.Rows, Layout.Rows, Layout.Rows, adds: (rows + columns) % 2 == 1, width);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_layout_is_the_product(int width)
    {
        foreach (var (rows, columns, terms) in new[] { (1, 1, 1), (3, 2, 4), (5, 9, 7), (17, 25, 11), (33, 31, 3), (9, 1, 33), (1, 9, 33), (26, 7, 5) })
        {
            foreach (var left in Enum.GetValues<Layout>())
            {
                foreach (var right in Enum.GetValues<Layout>())
                {
                    foreach (var result in Enum.GetValues<Layout>())
                    {
                        Check<double>(rows, columns, terms, left, right, result, adds: false, width);
                        Check<double>(rows, columns, terms, left, right, result, adds: true, width);
                        Check<float>(rows, columns, terms, left, right, result, adds: true, width);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void More_than_one_block_of_each_kind_is_the_product(int width)
    {
        Check<double>(131, 29, 2 * MatrixProduct.TermsPerBlock + 3, Layout.Rows, Layout.Rows, Layout.Rows, adds: false, width);
        Check<double>(131, 29, 2 * MatrixProduct.TermsPerBlock + 3, Layout.Columns, Layout.Columns, Layout.Rows, adds: true, width);
        Check<double>(70, 1601, 90, Layout.Rows, Layout.Rows, Layout.Rows, adds: true, width);
        Check<float>(70, 1601, 300, Layout.Rows, Layout.Columns, Layout.Columns, adds: false, width);
    }

    [Fact]
    public void Every_width_gives_the_same_bits()
    {
        foreach (var (rows, columns, terms) in new[] { (33, 31, 3), (17, 25, 300), (7, 7, 7), (9, 3, 33), (33, 1, 300) })
        {
            var products = s_widths.Select(width => Product<double>(rows, columns, terms, Layout.Rows, Layout.Columns, Layout.Rows, false, width).Actual).ToList();
            foreach (var product in products)
            {
                Assert.Equal(products[0], product);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_is_not_finite_reaches_its_row_or_column_only(int width)
    {
        var (left, right, result) = (Values<double>(19 * 11, 1), Values<double>(11 * 27, 2), new double[19 * 27]);
        left[(4 * 11) + 3] = double.NaN;
        right[(5 * 27) + 26] = double.PositiveInfinity;
        MatrixProduct.Run<double>(19, 27, 11, left, (11, 1), right, (27, 1), result, (27, 1), adds: false, width);
        for (var i = 0; i < 19; i++)
        {
            for (var j = 0; j < 27; j++)
            {
                var x = result[(i * 27) + j];
                Assert.True(i == 4 ? double.IsNaN(x) : j == 26 ? !double.IsFinite(x) : double.IsFinite(x), $"{i}, {j}: {x}");
            }
        }
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_selected_product_has_no_terms_of_which_the_left_factor_is_0(double right)
    {
        double[] left = [1, 0, 2, -0.0, 0, 3], factor = [1, 2, 3, right, 5, 6, 7, 8, 9, 10, 11, 12], result = new double[8], sum = [.. Enumerable.Repeat(1.0, 8)];
        MatrixProduct.MultiplySelected(2, 4, 3, left, (3, 1), factor, (4, 1), result, (4, 1));
        MatrixProduct.MultiplyAddSelected(2, 4, 3, left, (3, 1), factor, (4, 1), sum, (4, 1));
        Assert.Equal([1 + 18, 2 + 20, 3 + 22, right + 24, 27, 30, 33, 36], result);
        Assert.Equal(result.Select(x => x + 1), sum);
    }

    [Fact]
    public void Memory_that_is_too_small_is_refused_and_not_written()
    {
        var (four, six, result) = (new double[4], new double[6], new double[] { 1, 2, 3, 4, 5, 6 });
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(2, 3, 2, four.AsSpan(1), (2, 1), six, (3, 1), result, (3, 1)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(2, 3, 2, four, (2, 1), six, (4, 1), result, (3, 1)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(2, 3, 2, four, (2, 1), six, (3, 1), result, (3, 2)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(2, 3, 2, four, (2, -1), six, (3, 1), result, (3, 1)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(-1, 3, 2, four, (2, 1), six, (3, 1), result, (3, 1)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(int.MaxValue, int.MaxValue, 2, four, (int.MaxValue, 1), six, (int.MaxValue, 1), result, (3, 1)));
        Assert.Equal([1, 2, 3, 4, 5, 6], result);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var (left, right, result) = (Values<double>(64 * 64, 1), Values<double>(64 * 64, 2), new double[64 * 64]);
        void Run() => MatrixProduct.MultiplyAdd(64, 64, 64, left, (64, 1), right, (1, 64), result, (64, 1));
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Plain_products_of_matrices_are_chains_of_multiply_adds()
    {
        var (x, y) = (new Tensor3D<double>(Values<double>(2 * 5 * 300, 1), 2, 5, 300), new Tensor3D<double>(Values<double>(2 * 9 * 300, 2), 2, 9, 300));
        var product = Tensor3D.Einsum("bik,bjk->jbi", x, y);
        Assert.Equal((9, 2, 5), (product.GetLength(0), product.GetLength(1), product.GetLength(2)));
        for (var b = 0; b < 2; b++)
        {
            for (var i = 0; i < 5; i++)
            {
                for (var j = 0; j < 9; j++)
                {
                    Assert.Equal(Chain(x[b, i][..256], y[b, j][..256]) + Chain(x[b, i][256..], y[b, j][256..]), product[j, b, i]);
                }
            }
        }

        static double Chain(Tensor1D<double> x, Tensor1D<double> y)
        {
            var sum = 0.0;
            for (var k = 0; k < x.Length; k++)
            {
                sum = double.MultiplyAddEstimate(x[k], y[k], sum);
            }

            return sum;
        }
    }

    /// <summary>Rows or columns next to each other, or neither; behind each row or column a gap.</summary>
    public enum Layout
    {
        Rows,
        Columns,
        Apart,
    }

    private static (int Row, int Column) Strides(Layout layout, int rows, int columns) => layout switch
    {
        Layout.Rows => (columns + 1, 1),
        Layout.Columns => (1, rows + 3),
        _ => (2 * columns + 1, 2),
    };

    private static int Length((int Row, int Column) strides, int rows, int columns) => rows == 0 || columns == 0 ? 0 : ((rows - 1) * strides.Row) + ((columns - 1) * strides.Column) + 1;

    private static T[] Values<T>(int length, int seed)
        where T : INumber<T> => [.. Enumerable.Range(0, length).Select(i => T.CreateChecked((((i + (7 * seed)) * 0.6180339887498949) % 1) - 0.4))];

    private static (T[] Actual, T[] Expected, T[] Bound) Product<T>(int rows, int columns, int terms, Layout left, Layout right, Layout result, bool adds, int width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (leftStrides, rightStrides, strides) = (Strides(left, rows, terms), Strides(right, terms, columns), Strides(result, rows, columns));
        var (a, b) = (Values<T>(Length(leftStrides, rows, terms), 1), Values<T>(Length(rightStrides, terms, columns), 2));
        var actual = Values<T>(Length(strides, rows, columns), 3);
        T[] expected = [.. actual], bound = new T[actual.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var (sum, size) = (0.0, 0.0);
                for (var k = 0; k < terms; k++)
                {
                    var term = double.CreateChecked(a[(i * leftStrides.Row) + (k * leftStrides.Column)]) * double.CreateChecked(b[(k * rightStrides.Row) + (j * rightStrides.Column)]);
                    sum += term;
                    size += Math.Abs(term);
                }

                var at = (i * strides.Row) + (j * strides.Column);
                var before = adds ? double.CreateChecked(expected[at]) : 0;
                expected[at] = T.CreateChecked(before + sum);
                bound[at] = T.CreateChecked((terms + 2) * (size + Math.Abs(before))) * (T.BitIncrement(T.One) - T.One);
            }
        }

        MatrixProduct.Run<T>(rows, columns, terms, a, leftStrides, b, rightStrides, actual, strides, adds, width);
        return (actual, expected, bound);
    }

    private static void Check<T>(int rows, int columns, int terms, Layout left, Layout right, Layout result, bool adds, int width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (actual, expected, bound) = Product<T>(rows, columns, terms, left, right, result, adds, width);
        for (var i = 0; i < actual.Length; i++)
        {
            // Between rows and columns nothing is written, so there the bound is 0.
            if (!(T.Abs(actual[i] - expected[i]) <= bound[i]))
                Assert.Fail($"{typeof(T).Name} {rows} × {terms} × {columns}, {left} {right} {result}, adds: {adds}, {width} bits: element {i} is {actual[i]}, not {expected[i]}.");
        }
    }
}
