using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>The logarithm of a product of numbers from 1 to 4 is the sum of theirs, however many there are.</summary>
public sealed class BoundedLogProductTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5000)]
    public void It_is_the_sum_of_the_logarithms(int count)
    {
        double[] expected = new double[8];
        var (wide, narrow, least) = (BoundedLogProduct512.One, BoundedLogProduct256.One, BoundedLogProduct128.One);
        for (var i = 0; i < count; i++)
        {
            // The last lane has the largest factors there are, the one before it the smallest.
            double[] factors = [.. Enumerable.Range(0, 6).Select(lane => 1 + (3 * Math.Abs(Math.Sin(i + (lane * 0.37))))), 1, 4];
            expected = [.. expected.Zip(factors, (sum, factor) => sum + Math.Log(factor))];
            wide = wide.Times(Vector512.Create(factors));
            narrow = narrow.Times(Vector256.Create(factors[4..]));
            least = least.Times(Vector128.Create(factors[6..]));
        }

        Close(expected, [.. Enumerable.Range(0, 8).Select(lane => wide.Log()[lane])]);
        Close(expected[4..], [.. Enumerable.Range(0, 4).Select(lane => narrow.Log()[lane])]);
        Close(expected[6..], [.. Enumerable.Range(0, 2).Select(lane => least.Log()[lane])]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(255)]
    [InlineData(600)]
    public void What_is_not_a_number_stays_none(int place)
    {
        foreach (var none in new[] { double.NaN, -double.NaN })
        {
            var product = BoundedLogProduct512.One;
            for (var i = 0; i < 1300; i++)
            {
                product = product.Times(Vector512.Create(1.5).WithElement(2, i == place ? none : 1.5));
            }

            Assert.Equal([2], Enumerable.Range(0, 8).Where(lane => double.IsNaN(product.Log()[lane])));
        }
    }

    private static void Close(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, 1e-12 * Math.Max(1, pair.First)));
}
