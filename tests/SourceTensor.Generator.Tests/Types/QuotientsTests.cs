using System;
using System.Collections.Generic;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// A quotient of integers is computed where the plain program computes it, or not at all when nobody needs it; when it
/// throws, nothing has been written to the caller's memory.
/// </summary>
public sealed class QuotientsTests
{
    private static readonly Lazy<CompiledProgram> Program = new(() => Compile.Run("""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Quotients
        {
            [TensorFunction(Defaults = false)]
            public static double Unused(double x, int n)
            {
                var share = 7 / n;
                var rest = 7 % n;
                return x;
            }

            [Compiled(nameof(Unused))]
            public static partial double UnusedCompiled(double x, int n);

            [TensorFunction(Defaults = false)]
            public static double InSteps(Tensor1D<double> x, int n, int steps)
            {
                var total = 0.0;
                for (var t = 0; t < steps; t++)
                {
                    total += x[0] * (7 / n);
                }

                return total;
            }

            [Compiled(nameof(InSteps))]
            public static partial double InStepsCompiled(Tensor1D<double> x, int n, int steps);

            [Gradient(nameof(InSteps))]
            public static partial double InStepsGradient(Tensor1D<double> x, int n, int steps, Span<double> xGradient);

            [TensorFunction(Defaults = false)]
            public static Tensor1D<double> Shares(Tensor1D<double> x, Tensor1D<int> n) => x * (100 / n) + 1.0;

            [Compiled(nameof(Shares))]
            public static partial void SharesInto(Tensor1D<double> x, Tensor1D<int> n, Span<double> destination);

            [TensorFunction(Defaults = false)]
            public static double Weighted(double x, double y, int n) => x * y * (6 % n);

            [Gradient(nameof(Weighted))]
            public static partial double WeightedGradient(double x, double y, int n, out double xGradient, out double yGradient);
        }
        """));

    private static T Method<T>(string name)
        where T : Delegate => Program.Value.Method<T>("Quotients", name);

    private delegate void Into(Tensor1D<double> x, Tensor1D<int> n, Span<double> destination);

    private delegate double StepsGradient(Tensor1D<double> x, int n, int steps, Span<double> gradient);

    private delegate double Gradient(double x, double y, int n, out double xGradient, out double yGradient);

    [Fact]
    public void A_quotient_that_nobody_needs_does_not_throw() => Assert.Equal(2.5, Method<Func<double, int, double>>("UnusedCompiled")(2.5, 0));

    [Fact]
    public void A_quotient_in_a_loop_that_runs_no_step_does_not_throw()
    {
        Tensor1D<double> x = [1.5];
        var compiled = Method<Func<Tensor1D<double>, int, int, double>>("InStepsCompiled");
        Assert.Equal(0, compiled(x, 0, 0));
        Assert.Throws<DivideByZeroException>(() => compiled(x, 0, 1));
        var gradient = new double[1];
        Assert.Equal(0, Method<StepsGradient>("InStepsGradient")(x, 0, 0, gradient));
        Assert.Equal(4.5 * 2, Method<StepsGradient>("InStepsGradient")(x, 2, 2, gradient));
        Assert.Equal([6.0], gradient);
    }

    [Fact]
    public void Nothing_is_written_when_a_quotient_throws()
    {
        double[] destination = [9, 9, 9];
        Assert.Throws<DivideByZeroException>(() => Method<Into>("SharesInto")(new double[] { 1, 2, 3 }, new[] { 1, 2, 0 }, destination));
        Assert.Equal([9.0, 9, 9], destination);
        Method<Into>("SharesInto")(new double[] { 1, 2, 3 }, new[] { 1, 2, -3 }, destination);
        Assert.Equal([101.0, 101, -98], destination);

        var (xGradient, yGradient) = (9.0, 9.0);
        Assert.Throws<DivideByZeroException>(() => Method<Gradient>("WeightedGradient")(2, 3, 0, out xGradient, out yGradient));
        Assert.Equal((9.0, 9.0), (xGradient, yGradient));
        Assert.Equal(12, Method<Gradient>("WeightedGradient")(2, 3, 4, out xGradient, out yGradient));
        Assert.Equal((6.0, 4.0), (xGradient, yGradient));
    }
}
