using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>Numbers read at places that the lanes of a vector hold.</summary>
public sealed class LaneMemoryTests
{
    private static readonly double[] s_numbers = [.. Enumerable.Range(0, 9).Select(i => i + 0.5)];

    [Fact]
    public void Each_lane_reads_where_it_says()
    {
        Assert.Equal(Vector512.Create(8.5, 0.5, 3.5, 3.5, 1.5, 7.5, 2.5, 6.5), LaneMemory512.Gather(s_numbers, Vector512.Create(8L, 0, 3, 3, 1, 7, 2, 6)));
        Assert.Equal(Vector256.Create(8.5, 0.5, 3.5, 3.5), LaneMemory256.Gather(s_numbers, Vector256.Create(8L, 0, 3, 3)));
        Assert.Equal(Vector128.Create(8.5, 0.5), LaneMemory128.Gather(s_numbers, Vector128.Create(8L, 0)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void No_lane_reads_outside(int index)
    {
        Assert.All(Enumerable.Range(0, 8), lane => Assert.Throws<IndexOutOfRangeException>(() => LaneMemory512.Gather(s_numbers, Vector512<long>.Zero.WithElement(lane, index))));
        Assert.All(Enumerable.Range(0, 4), lane => Assert.Throws<IndexOutOfRangeException>(() => LaneMemory256.Gather(s_numbers, Vector256<long>.Zero.WithElement(lane, index))));
        Assert.All(Enumerable.Range(0, 2), lane => Assert.Throws<IndexOutOfRangeException>(() => LaneMemory128.Gather(s_numbers, Vector128<long>.Zero.WithElement(lane, index))));
    }

    [Fact]
    public void A_vector_of_a_row_begins_anywhere_it_fits()
    {
        Assert.Equal(Vector512.Create(1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5), LaneMemory512.Load(s_numbers, 1));
        Assert.Equal(Vector256.Create(5.5, 6.5, 7.5, 8.5), LaneMemory256.Load(s_numbers, 5));
        Assert.Equal(Vector128.Create(7.5, 8.5), LaneMemory128.Load(s_numbers, 7));
        var to = new double[9];
        LaneMemory512.Store(Vector512.Create(1.0), to, 1);
        LaneMemory256.Store(Vector256.Create(2.0), to, 5);
        LaneMemory128.Store(Vector128.Create(3.0), to, 7);
        Assert.Equal([0, 1, 1, 1, 1, 2, 2, 3, 3], to);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void No_vector_of_a_row_reaches_outside(int start)
    {
        var to = new double[9];
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.Load(s_numbers, start));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory256.Load(s_numbers, start));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory128.Load(s_numbers, start));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.Store(Vector512<double>.Zero, to, start));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory256.Store(Vector256<double>.Zero, to, start));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory128.Store(Vector128<double>.Zero, to, start));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.Load([], 0));
    }

    /// <summary>As many numbers as fit, or fewer, and nothing beside them; what is behind them may be loaded, not written.</summary>
    [Fact]
    public void Up_to_a_whole_vector_is_loaded_and_stored()
    {
        for (var count = 0; count <= 8; count++)
        {
            foreach (var room in new[] { count, count + 1, 8, 9 }.Where(room => room >= count))
            {
                double[] from = [.. Enumerable.Range(1, room)];
                double[] to = [.. Enumerable.Repeat(-1.0, room)];
                LaneMemory512.StoreUpTo(LaneMemory512.LoadUpTo(from, count), to, count);
                Assert.Equal([.. from[..count], .. Enumerable.Repeat(-1.0, room - count)], to);
                if (count <= 4)
                {
                    to.AsSpan().Fill(-1);
                    LaneMemory256.StoreUpTo(LaneMemory256.LoadUpTo(from, count), to, count);
                    Assert.Equal([.. from[..count], .. Enumerable.Repeat(-1.0, room - count)], to);
                }

                if (count <= 2)
                {
                    to.AsSpan().Fill(-1);
                    LaneMemory128.StoreUpTo(LaneMemory128.LoadUpTo(from, count), to, count);
                    Assert.Equal([.. from[..count], .. Enumerable.Repeat(-1.0, room - count)], to);
                }
            }

            if (count < 8)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.LoadUpTo(new double[count], count + 1));
                Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.StoreUpTo(Vector512<double>.Zero, new double[count], count + 1));
            }
        }
    }

    /// <summary>Rows of every length that fit, with and without memory behind the last one, times every number of terms.</summary>
    [Fact]
    public void A_row_times_a_matrix_is_the_product()
    {
        for (var count = 0; count <= 8; count++)
        {
            for (var terms = 0; terms <= 9; terms++)
            {
                foreach (var behind in new[] { 0, 1, 8 })
                {
                    double[] row = [.. Enumerable.Range(1, terms)];
                    double[] matrix = [.. Enumerable.Range(0, (terms * count) + behind).Select(i => i % 7 - 3.0)];
                    double[] expected = [.. Enumerable.Range(0, count).Select(j => Enumerable.Range(0, terms).Sum(i => row[i] * matrix[(i * count) + j]))];
                    var to = new double[count];
                    LaneMemory512.StoreUpTo(LaneMemory512.Product(row, matrix, terms, count), to, count);
                    Assert.Equal(expected, to);
                    if (count <= 4)
                    {
                        LaneMemory256.StoreUpTo(LaneMemory256.Product(row, matrix, terms, count), to, count);
                        Assert.Equal(expected, to);
                    }

                    if (count <= 2)
                    {
                        LaneMemory128.StoreUpTo(LaneMemory128.Product(row, matrix, terms, count), to, count);
                        Assert.Equal(expected, to);
                    }
                }
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.Product(new double[3], new double[64], 4, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.Product(new double[4], new double[31], 4, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneMemory512.Product(new double[4], new double[23], 4, 6));
    }

    public static TheoryData<double> Extremes => [1, 0.0, -0.0, -5e-324, double.MaxValue, double.NegativeInfinity, double.PositiveInfinity, double.NaN, -double.NaN];

    /// <summary>Each lane in turn, beside zeros of both signs and smaller and larger numbers: exactly what one after the other gives.</summary>
    [Theory]
    [MemberData(nameof(Extremes))]
    public void The_largest_and_the_smallest_lane_are_exact(double number)
    {
        foreach (var other in new[] { 0.0, -0.0, -3, 2, double.NegativeInfinity, double.PositiveInfinity })
        {
            foreach (var width in new[] { 2, 4, 8 })
            {
                for (var lane = 0; lane < width; lane++)
                {
                    double[] lanes = [.. Enumerable.Repeat(other, width)];
                    lanes[lane] = number;
                    var (largest, smallest) = width switch
                    {
                        2 => (LaneFold.Largest(Vector128.Create(lanes)), LaneFold.Smallest(Vector128.Create(lanes))),
                        4 => (LaneFold.Largest(Vector256.Create(lanes)), LaneFold.Smallest(Vector256.Create(lanes))),
                        _ => (LaneFold.Largest(Vector512.Create(lanes)), LaneFold.Smallest(Vector512.Create(lanes))),
                    };
                    Same(lanes.Aggregate(Math.Max), largest);
                    Same(lanes.Aggregate(Math.Min), smallest);
                }
            }
        }

        static void Same(double expected, double actual) => Assert.True(double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"{expected} is not {actual}");
    }
}
