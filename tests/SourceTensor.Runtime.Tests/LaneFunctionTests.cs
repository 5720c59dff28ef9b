using System;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>Functions of whole vectors are those of each lane, up to the last digits, in both tails and at the edges.</summary>
public sealed class LaneFunctionTests
{
    private const double Tolerance = 1e-15;

    private static readonly double[] s_points =
    [
        0, -0.0, 0.3, -0.3, 1, -1, 5.5, -5.5, 20, -20, 36.7, -36.7, 40, -40, 300, -300, 700, -700, 800, -800, 1e-300, -1e-300, 1e300, -1e300,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-9,
    ];

    [Fact]
    public void Sigmoid_of_lanes() => Check(KernelMath.Sigmoid, KernelMath.Sigmoid, KernelMath.Sigmoid, KernelMath.Sigmoid);

    [Fact]
    public void LogSigmoid_of_lanes() => Check(KernelMath.LogSigmoid, KernelMath.LogSigmoid, KernelMath.LogSigmoid, KernelMath.LogSigmoid);

    [Fact]
    public void Softplus_of_lanes() => Check(KernelMath.Softplus, KernelMath.Softplus, KernelMath.Softplus, KernelMath.Softplus);

    private static void Check(
        Func<double, double> scalar,
        Func<Vector128<double>, Vector128<double>> narrow,
        Func<Vector256<double>, Vector256<double>> middle,
        Func<Vector512<double>, Vector512<double>> wide)
    {
        foreach (var x in s_points)
        {
            // One lane that takes the slow path of the exponential does not disturb the others.
            var expected = scalar(x);
            Near(expected, narrow(Vector128.Create(x, 0.5))[0], x);
            Near(expected, middle(Vector256.Create(0.5, x, -0.5, x))[1], x);
            Near(expected, wide(Vector512.Create(0.5, -0.5, x, 1, 2, 3, x, -3))[6], x);
            Near(scalar(0.5), wide(Vector512.Create(0.5, -0.5, x, 1, 2, 3, x, -3))[0], 0.5);
        }
    }

    private static void Near(double expected, double actual, double x) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual)
            : expected.Equals(actual) ? double.IsNegative(expected) == double.IsNegative(actual)
            : Math.Abs(expected - actual) <= Tolerance * Math.Abs(expected),
        FormattableString.Invariant($"at {x}: expected {expected:R}, got {actual:R}"));
}
