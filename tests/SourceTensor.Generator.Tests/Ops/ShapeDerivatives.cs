using System;
using System.Linq;
using SourceTensor.CompilerServices;
using SourceTensor.Evaluator;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Derivatives of incomplete gamma and beta functions by their shapes, and densities, in every regime: relative to their own size
/// against differences of series in double-double.
/// </summary>
public sealed class ShapeDerivatives
{
    private const double Tolerance = 1e-10;

    /// <summary>The derivative by one shape where the other is close to 0 is a small difference of numbers of size 1.</summary>
    private const double Floor = 1e-14;

    private static readonly double[] s_shares = [1e-6, 0.05, 0.5, 0.9, 0.99, 1, 1.01, 1.1, 1.5, 3, 20];

    [Theory]
    [InlineData(1e-8)]
    [InlineData(1e-3)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(4.5)]
    [InlineData(9.9)]
    [InlineData(10.1)]
    [InlineData(30)]
    [InlineData(300)]
    [InlineData(999.5)]
    [InlineData(1000.5)]
    [InlineData(20000)]
    public void Of_the_incomplete_gamma_function(double a)
    {
        var around = new[] { -6, -2, -0.3, 0.3, 2, 6 }.Select(s => a + (s * Math.Sqrt(a)));
        foreach (var x in s_shares.Select(share => share * a).Concat(around).Concat([1e-3, 0.4, 0.999, 1.001, 3.7, 25]).Where(x => x > 0))
        {
            Near(DoubleDoubleFunctions.GammaRegularizedByShape(a, x), KernelMath.GammaRegularizedByShape(a, x), $"by shape at {a}, {x}");
            Near(DoubleDoubleFunctions.GammaDensity(a, x), KernelMath.GammaDensity(a, x), $"density at {a}, {x}");
        }
    }

    public static TheoryData<double, double> Shapes
    {
        get
        {
            var data = new TheoryData<double, double>();
            foreach (var (a, b) in new[] { 1e-4, 0.4, 1, 3.3, 12, 90, 2000 }.SelectMany(a => new[] { 2e-3, 0.7, 1, 5.5, 20, 400 }, (a, b) => (a, b)))
            {
                data.Add(a, b);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_the_incomplete_beta_function(double a, double b)
    {
        var mean = a / (a + b);
        var spread = Math.Sqrt(mean * (1 - mean) / (a + b + 1));
        foreach (var x in new[] { 1e-5, 0.03, 0.3, 0.5, 0.71, 0.98, mean, mean - spread, mean + spread, mean + (4 * spread) }.Where(x => x is > 0 and < 1))
        {
            Near(DoubleDoubleFunctions.BetaRegularizedByShape(0, a, b, x), KernelMath.BetaRegularizedByFirst(a, b, x), $"by the first shape at {a}, {b}, {x}", Floor);
            Near(DoubleDoubleFunctions.BetaRegularizedByShape(1, a, b, x), KernelMath.BetaRegularizedBySecond(a, b, x), $"by the second shape at {a}, {b}, {x}", Floor);
            Near(DoubleDoubleFunctions.BetaDensity(a, b, x), KernelMath.BetaDensity(a, b, x), $"density at {a}, {b}, {x}");
        }
    }

    /// <summary>Where the shape is 0 the derivative is that of a shape close to it.</summary>
    [Theory]
    [InlineData(0.4)]
    [InlineData(2.5)]
    public void At_the_boundary_they_are_limits(double x)
    {
        Assert.Equal(KernelMath.GammaRegularizedByShape(1e-13, x), KernelMath.GammaRegularizedByShape(0, x), 1e-11);
        Assert.Equal(KernelMath.BetaRegularizedByFirst(1e-13, 1.5, x / 3), KernelMath.BetaRegularizedByFirst(0, 1.5, x / 3), 1e-11);
        Assert.Equal(KernelMath.BetaRegularizedBySecond(1.5, 1e-13, x / 3), KernelMath.BetaRegularizedBySecond(1.5, 0, x / 3), 1e-11);
    }

    [Fact]
    public void Edges()
    {
        const double Infinity = double.PositiveInfinity;
        foreach (var (a, x, expected) in new (double, double, double)[]
        {
            (0, 0, double.NaN), (0, 1, 1), (1, 0, 0), (Infinity, 1, 0), (1, Infinity, 1), (Infinity, Infinity, double.NaN), (-1, 1, double.NaN), (1, -1, double.NaN), (double.NaN, 1, double.NaN), (1, double.NaN, double.NaN),
        })
        {
            Assert.Equal(expected, KernelMath.GammaRegularizedP(a, x));
            Assert.Equal(1 - expected, KernelMath.GammaRegularizedQ(a, x));
        }

        foreach (var (a, b, x, expected) in new (double, double, double, double)[]
        {
            (1, 1, 0, 0), (1, 1, 1, 1), (0, 1, 0.5, 1), (1, 0, 0.5, 0), (0, 0, 0.5, double.NaN), (0, 1, 0, double.NaN), (1, 0, 1, double.NaN), (Infinity, 1, 0.5, 0), (1, Infinity, 0.5, 1),
            (Infinity, Infinity, 0.5, double.NaN), (1, 1, -0.1, double.NaN), (1, 1, 1.1, double.NaN), (-1, 1, 0.5, double.NaN), (1, double.NaN, 0.5, double.NaN),
        })
        {
            Assert.Equal(expected, KernelMath.BetaRegularized(a, b, x));
        }

        Assert.Equal(0.5 + (1 / (3 * Math.Sqrt(2 * Math.PI * 1e12))), KernelMath.GammaRegularizedP(1e12, 1e12), 1e-13);
        Assert.Equal(double.NaN, KernelMath.BetaRegularized(1e300, 1e300, 0.5));
    }

    private static void Near(DoubleDouble expected, double actual, FormattableString what, double floor = 1e-290)
    {
        var error = Math.Abs((expected - actual).High);
        Assert.True(error <= (Tolerance * Math.Abs(expected.High)) + floor, FormattableString.Invariant(what) + FormattableString.Invariant($": expected {expected.High:R}, got {actual:R}"));
    }
}
