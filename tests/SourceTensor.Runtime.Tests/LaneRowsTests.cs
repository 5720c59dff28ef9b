using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Tests;

/// <summary>Rows that a vector holds, and what a loop along them keeps in registers.</summary>
public sealed class LaneRowsTests
{
    [Fact]
    public void A_whole_row_is_a_vector()
    {
        double[] from = [.. Enumerable.Range(1, 9)];
        var to = new double[9];
        var row = new WholeRow512();
        row.Store(row.First(row.Load(from), -1), to);
        Assert.Equal(8, row.Count);
        Assert.Equal([.. from[..8], 0], to);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WholeRow512().Load(new double[7]));
        Assert.Throws<ArgumentException>(() => new WholeRow512().Store(default, new double[7]));
    }

    [Fact]
    public void A_short_row_is_the_first_lanes_of_a_vector()
    {
        for (var count = 0; count <= 8; count++)
        {
            double[] from = [.. Enumerable.Range(1, 9)];
            var to = new double[9];
            var row = new ShortRow512(count);
            row.Store(row.Load(from), to);
            Assert.Equal(count, row.Count);
            Assert.Equal([.. from[..count], .. new double[9 - count]], to);
            Assert.Equal(Enumerable.Range(0, 8).Select(lane => lane < count ? from[lane] : -1), Lanes(row.First(row.Load(from), -1)));
        }
    }

    [Fact]
    public void The_rest_of_a_row_is_a_second_vector()
    {
        for (var count = 9; count <= 16; count++)
        {
            double[] from = [.. Enumerable.Range(1, 17)];
            var to = new double[17];
            var rest = new RestOfRow512(count);
            rest.Store(rest.Load(from), to);
            Assert.Equal(count - 8, rest.Count);
            Assert.Equal([.. new double[8], .. from[8..count], .. new double[17 - count]], to);
            Assert.Equal(Enumerable.Range(8, 8).Select(lane => lane < count ? from[lane] : -1), Lanes(rest.First(rest.Load(from), -1)));
            Assert.Throws<ArgumentOutOfRangeException>(() => new RestOfRow512(count).Load(new double[count - 1]));
            Assert.ThrowsAny<ArgumentException>(() => new RestOfRow512(count).Store(default, new double[count - 1]));
        }
    }

    /// <summary>Also where memory ends with the matrix, and of no terms at all.</summary>
    [Fact]
    public void A_row_times_a_matrix_of_rows_of_two_vectors_is_the_product()
    {
        for (var count = 9; count <= 16; count++)
        {
            for (var terms = 0; terms <= 5; terms++)
            {
                double[] row = [.. Enumerable.Range(1, terms)];
                double[] matrix = [.. Enumerable.Range(0, terms * count).Select(i => i % 7 - 3.0)];
                double[] expected = [.. Enumerable.Range(0, count).Select(j => Enumerable.Range(0, terms).Sum(i => row[i] * matrix[(i * count) + j]))];
                var (first, second) = new RestOfRow512(count).Product(row, matrix, terms);
                Assert.Equal(expected, (double[])[.. Lanes(first), .. Lanes(second)[..(count - 8)]]);
            }

            Assert.Throws<ArgumentOutOfRangeException>(() => new RestOfRow512(count).Product(new double[3], new double[4 * count], 4));
            Assert.Throws<ArgumentOutOfRangeException>(() => new RestOfRow512(count).Product(new double[4], new double[(4 * count) - 1], 4));
        }

        var (narrow, rest) = new RestOfRow256(6).Product([1.0, 2.0], [1.0, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60], 2);
        Assert.Equal([21.0, 42, 63, 84, 105, 126], (double[])[.. Lanes(narrow), .. Lanes(rest)[..2]]);
        var (narrowest, last) = new RestOfRow128(3).Product([1.0, 2.0], [1.0, 2, 3, 10, 20, 30], 2);
        Assert.Equal([21.0, 42, 63], (double[])[.. Lanes(narrowest), .. Lanes(last)[..1]]);
    }

    [Fact]
    public void A_row_times_a_square_matrix_in_registers_is_the_product()
    {
        for (var count = 1; count <= 8; count++)
        {
            var (row, matrix) = Square(count);
            double[] expected = [.. Enumerable.Range(0, count).Select(j => Enumerable.Range(0, count).Sum(i => row[i] * matrix[(i * count) + j]))];
            Assert.Equal(expected, Lanes(LaneMatrix512.InRegisters(matrix, count).Product(row))[..count]);
            if (count <= 4)
                Assert.Equal(expected, Lanes(LaneMatrix256.InRegisters(matrix, count).Product(row))[..count]);
            if (count <= 2)
                Assert.Equal(expected, Lanes(LaneMatrix128.InRegisters(matrix, count).Product(row))[..count]);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMatrix512.InRegisters(new double[63], 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMatrix512.InRegisters(new double[64], 8).Product(new double[7]));
    }

    [Fact]
    public void Columns_times_rows_are_added_up()
    {
        for (var count = 1; count <= 8; count++)
        {
            var (column, row) = Square(count);
            double[] expected = [.. Enumerable.Range(0, count * count).Select(i => 2 * column[i / count] * row[i % count])];
            var to = new double[count * count];
            var sums = OuterProducts512.InRegisters(count);
            sums.Add(column, new ShortRow512(count).Load(row));
            sums.Add(column, new ShortRow512(count).Load(row));
            Assert.True(sums.TryStore(to));
            Assert.Equal(expected, to);
            if (count <= 4)
            {
                to.AsSpan().Clear();
                var narrow = OuterProducts256.InRegisters(count);
                narrow.Add(column, new ShortRow256(count).Load(row));
                narrow.Add(column, new ShortRow256(count).Load(row));
                Assert.True(narrow.TryStore(to));
                Assert.Equal(expected, to);
            }

            if (count <= 2)
            {
                to.AsSpan().Clear();
                var narrow = OuterProducts128.InRegisters(count);
                narrow.Add(column, new ShortRow128(count).Load(row));
                narrow.Add(column, new ShortRow128(count).Load(row));
                Assert.True(narrow.TryStore(to));
                Assert.Equal(expected, to);
            }
        }
    }

    /// <summary>What is not finite may come from a term that counts as 0: that is for another to see.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    [InlineData(1e308)]
    public void Sums_that_are_not_finite_are_not_stored(double number)
    {
        for (var place = 0; place < 8; place++)
        {
            var column = new double[8];
            column[place] = number;
            var sums = OuterProducts512.InRegisters(8);
            sums.Add(column, Vector512.Create(10.0));
            sums.Add(new double[8], Vector512.Create(10.0));
            var to = new double[64];
            Assert.False(sums.TryStore(to));
            Assert.Equal(new double[64], to);
        }
    }

    private static (double[] Row, double[] Matrix) Square(int count) =>
        ([.. Enumerable.Range(1, count)], [.. Enumerable.Range(0, count * count).Select(i => i % 7 - 3.0)]);

    private static double[] Lanes(Vector512<double> lanes) => [.. Enumerable.Range(0, 8).Select(i => lanes[i])];

    private static double[] Lanes(Vector256<double> lanes) => [.. Enumerable.Range(0, 4).Select(i => lanes[i])];

    private static double[] Lanes(Vector128<double> lanes) => [.. Enumerable.Range(0, 2).Select(i => lanes[i])];
}
