using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>The logarithm of a product of numbers that are not below 1 is the sum of theirs, or the product says that it is not.</summary>
public sealed class LogProductOfOneOrMoreTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(5000)]
    public void It_is_the_sum_of_the_logarithms(int count)
    {
        double[] expected = new double[8];
        var (wide, narrow, least) = (LogProductOfOneOrMore512.One, LogProductOfOneOrMore256.One, LogProductOfOneOrMore128.One);
        for (var i = 0; i < count; i++)
        {
            // The last lane has the largest factors that eight of may follow on each other, the one before it the smallest.
            double[] factors = [.. Enumerable.Range(0, 6).Select(lane => Math.Exp(40 * Math.Abs(Math.Sin(i + (lane * 0.37))))), 1, 1e38];
            expected = [.. expected.Zip(factors, (sum, factor) => sum + Math.Log(factor))];
            wide = wide.Times(Vector512.Create(factors));
            narrow = narrow.Times(Vector256.Create(factors[4..]));
            least = least.Times(Vector128.Create(factors[6..]));
        }

        Assert.Equal((true, true, true), (wide.IsValid, narrow.IsValid, least.IsValid));
        Close(expected, [.. Enumerable.Range(0, 8).Select(lane => wide.Log()[lane])]);
        Close(expected[4..], [.. Enumerable.Range(0, 4).Select(lane => narrow.Log()[lane])]);
        Close(expected[6..], [.. Enumerable.Range(0, 2).Select(lane => least.Log()[lane])]);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1e308, 2)]
    [InlineData(1e39, 8)]
    public void What_it_cannot_hold_it_tells_of(double factor, int count)
    {
        foreach (var (first, total) in new[] { (0, 8), (3, 11), (5, 40), (7, 15), (8, 16), (8, 1300) })
        {
            var (wide, narrow, least) = (LogProductOfOneOrMore512.One, LogProductOfOneOrMore256.One, LogProductOfOneOrMore128.One);
            for (var i = 0; i < total; i++)
            {
                // Eight from a multiple of eight on are together; fewer are where they are all in one eight.
                var place = count == 8 ? first / 8 * 8 : first % 8 > 8 - count ? first - count : first;
                var present = i >= place && i < place + count ? factor : 1.5;
                wide = wide.Times(Vector512.Create(1.5).WithElement(6, present));
                narrow = narrow.Times(Vector256.Create(1.5).WithElement(2, present));
                least = least.Times(Vector128.Create(1.5).WithElement(0, present));
            }

            Assert.Equal((false, false, false), (wide.IsValid, narrow.IsValid, least.IsValid));
        }
    }

    private static void Close(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, 1e-12 * Math.Max(1, pair.First)));
}
