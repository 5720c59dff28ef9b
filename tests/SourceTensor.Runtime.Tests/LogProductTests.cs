using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>The logarithm of a product of positive numbers is the sum of theirs, and what has no logarithm, or is lost on the way, is noticed.</summary>
public sealed class LogProductTests
{
    // 2¹²⁷: seven of them, and what follows, are below 2¹⁰²³.
    private const double Large = 170141183460469231731687303715884105728.0;

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
        var (wide, narrow, least) = (LogProduct512.One, LogProduct256.One, LogProduct128.One);
        for (var i = 0; i < count; i++)
        {
            double[] factors = [.. Enumerable.Range(0, 4).Select(lane => Math.Exp(20 * Math.Sin(i + (lane * 0.37)))), 1e-38, 1e38, 1 / Large, i % 8 == 7 ? 1.0 : Large];
            expected = [.. expected.Zip(factors, (sum, factor) => sum + Math.Log(factor))];
            wide = wide.Times(Vector512.Create(factors));
            narrow = narrow.Times(Vector256.Create(factors[4..]));
            least = least.Times(Vector128.Create(factors[6..]));
        }

        Assert.True(wide.IsValid && narrow.IsValid && least.IsValid);
        Close(expected, [.. Enumerable.Range(0, 8).Select(lane => wide.Log()[lane])]);
        Close(expected[4..], [.. Enumerable.Range(0, 4).Select(lane => narrow.Log()[lane])]);
        Close(expected[6..], [.. Enumerable.Range(0, 2).Select(lane => least.Log()[lane])]);
    }

    public static TheoryData<double[]> None =>
    [
        [0.0], [-0.0], [-1.5], [double.NaN], [double.NaN, -1.0], [double.PositiveInfinity], [double.NegativeInfinity],
        // What would be ordinary again after another factor: of two signs, below the normal numbers, above all.
        [-1.5, -1.5], [-1.5, 1.0, -1.5], [1e-300, 1e-20, 1e50], [1e300, 1e200, 1e-300], [0.0, double.PositiveInfinity], [double.PositiveInfinity, -1.0, -1.0], [double.NaN, 0.0],
        // Eight of them are more than a number holds, or less.
        [1.01 * Large, 2 * Large, Large, Large, Large, Large, Large, Large, Large], [.. Enumerable.Repeat(1e-39, 9)],
    ];

    [Theory]
    [MemberData(nameof(None))]
    public void What_is_not_positive_or_lost_on_the_way_is_noticed(double[] factors)
    {
        foreach (var before in Enumerable.Range(0, 17))
        {
            foreach (var behind in new[] { 0, 1, 40 })
            {
                var all = Enumerable.Repeat(1.0, before).Concat(factors).Concat(Enumerable.Repeat(1.0, behind)).ToList();
                var (wide, narrow, least) = (LogProduct512.One, LogProduct256.One, LogProduct128.One);
                foreach (var factor in all)
                {
                    wide = wide.Times(Vector512.Create(1.5).WithElement(2, factor));
                    narrow = narrow.Times(Vector256.Create(1.5).WithElement(3, factor));
                    least = least.Times(Vector128.Create(1.5).WithElement(0, factor));
                }

                // Where exponents are set aside between two of the factors, nothing is lost between these.
                var isFine = factors.All(factor => factor is > 0 and <= double.MaxValue) && Enumerable.Range(0, all.Count).All(i => Product(all, i) is >= 2.2250738585072014e-308 and < 8.98846567431158e307);
                Assert.Equal((isFine, isFine, isFine), (wide.IsValid, narrow.IsValid, least.IsValid));
            }
        }

        // The product up to a place, since exponents were set aside.
        static double Product(System.Collections.Generic.List<double> all, int place)
        {
            var product = 1.0;
            for (var i = 0; i <= place; i++)
            {
                product *= all[i];
                if (i % 8 == 7 && i < place)
                {
                    product = product is >= 2.2250738585072014e-308 and < 8.98846567431158e307 ? double.ScaleB(product, -Math.ILogB(product)) : double.NaN;
                }
            }

            return product;
        }
    }

    private static void Close(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, 1e-12 * Math.Max(1, Math.Abs(pair.First))));
}
