using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What a scan and its gradient keep, read off the workspace: what is not asked for is not stored, and a step costs what it touches.</summary>
public sealed class ScanMemoryTests
{
    private const int Steps = 100_000;

    private static readonly CompiledProgram s_program = Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Kept
        {
            [TensorFunction(Defaults = false)]
            public static double Final(double a, [Data] Tensor1D<double> x) => Scan(x, 0.5, (s, v) => Sin(s * a + v)).Final;

            [Compiled(nameof(Final))]
            public static partial double FinalCompiled(double a, Tensor1D<double> x, TensorWorkspace? workspace = null);

            [Gradient(nameof(Final), Mode = DerivativeMode.Reverse)]
            public static partial (double Value, double A) FinalGradient(double a, Tensor1D<double> x, TensorWorkspace? workspace = null);

            /// <summary>Sums of states and outputs, of functions of them, and products with a sequence.</summary>
            [TensorFunction(Defaults = false)]
            public static double Reduced(double a, [Data] Tensor1D<double> x)
            {
                var result = Scan(x, (P: 0.5, Q: Tensor1D.Filled(3, a)), (s, v) => ((Sin(s.P * a + v), s.Q * a + v), s.P * v));
                var q = Sum(Square(result.Stack(s => s.Q)), axis: 0);
                return Sum(Square(result.Outputs - x)) + Dot(result.Stack(s => s.P), x) + Mean(Exp(result.Stack(s => s.P)) * a) + q[1];
            }

            [Compiled(nameof(Reduced))]
            public static partial double ReducedCompiled(double a, Tensor1D<double> x, TensorWorkspace? workspace = null);

            [Gradient(nameof(Reduced), Mode = DerivativeMode.Reverse)]
            public static partial (double Value, double A) ReducedGradient(double a, Tensor1D<double> x, TensorWorkspace? workspace = null);

            [TensorFunction(Defaults = false)]
            public static double Table(double alpha, int size, Tensor1D<int> states, [Data] Tensor1D<double> rewards)
            {
                var values = Tensor1D.Filled(size, 0.5);
                var total = 0.0;
                for (var t = 0; t < states.Length; t++)
                {
                    var error = rewards[t] - values[states[t]];
                    total += error * error;
                    values[states[t]] += alpha * error;
                }

                return total;
            }

            [Gradient(nameof(Table), Mode = DerivativeMode.Reverse)]
            public static partial (double Value, double Alpha) TableGradient(double alpha, int size, Tensor1D<int> states, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

            /// <summary>Rows are read, elements written, some steps skipped, an inner loop.</summary>
            [TensorFunction(Defaults = false)]
            public static double Touched(double alpha, int size, Tensor1D<int> states, [Data] Tensor1D<double> rewards)
            {
                var values = Tensor2D.Filled(size / 4, 4, 0.5);
                var total = 0.0;
                for (var t = 0; t < states.Length; t++)
                {
                    var s = states[t] / 4;
                    if (rewards[t] < 0)
                    {
                        continue;
                    }

                    total += LogSumExp(values[s]);
                    for (var k = 0; k < 2; k++)
                    {
                        values[s, k] += alpha * (rewards[t] - LogSumExp(values[s] * rewards[t]));
                    }
                }

                return total;
            }

            [Gradient(nameof(Touched), Mode = DerivativeMode.Reverse)]
            public static partial (double Value, double Alpha) TouchedGradient(double alpha, int size, Tensor1D<int> states, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

            [TensorFunction(Defaults = false)]
            public static double Lags(double a, [Data] Tensor1D<double> x)
            {
                var y = Tensor1D.Zeros<double>(x.Length);
                for (var t = 2; t < x.Length; t++)
                {
                    y[t] = a * y[t - 1] + Dot(y[(t - 2)..t], x[(t - 2)..t]);
                }

                return Sum(y * y);
            }

            [Gradient(nameof(Lags), Mode = DerivativeMode.Reverse)]
            public static partial (double Value, double A) LagsGradient(double a, Tensor1D<double> x, TensorWorkspace? workspace = null);
        }
        """);

    [Fact]
    public void No_trace_is_stored_where_none_is_asked_for() => Assert.InRange(Workspace("FinalCompiled", 0.4, Values(Steps)), 0, 1024);

    [Fact]
    public void The_gradient_stores_a_few_numbers_of_each_step()
    {
        Assert.InRange(Workspace("FinalGradient", 0.4, Values(Steps)), 8 * Steps, 48 * Steps + 1024);
        Assert.InRange(Workspace("ReducedGradient", 0.4, Values(Steps)), 32 * Steps, 256 * Steps + 4096);
    }

    /// <summary>What leaves a loop to be computed in lanes reads what is kept of each step; each buffer is padded by a page at most.</summary>
    [Fact]
    public void A_loop_that_is_split_keeps_some_numbers_of_each_step() =>
        Assert.InRange(Workspace("ReducedCompiled", 0.4, Values(Steps)), 8 * Steps, 80 * Steps + (10 * 4096));

    [Fact]
    public void Sums_in_the_scan_are_those_outside_it()
    {
        var x = Values(50);
        Assert.Equal((double)Invoke("Reduced", 0.4, x), (double)Invoke("ReducedCompiled", 0.4, x), 1e-12);
        var (value, slope) = ((double, double))Invoke("ReducedGradient", 0.4, x);
        Assert.Equal((double)Invoke("Reduced", 0.4, x), value, 1e-12);
        Assert.Equal(((double)Invoke("Reduced", 0.4 + 1e-6, x) - (double)Invoke("Reduced", 0.4 - 1e-6, x)) / 2e-6, slope, 1e-6);
    }

    [Theory]
    [InlineData("TableGradient", 64)]
    [InlineData("TableGradient", 4096)]
    [InlineData("TouchedGradient", 64)]
    [InlineData("TouchedGradient", 4096)]
    public void Twice_the_steps_take_twice_the_memory(string member, int size) =>
        Assert.True(Table(member, size, 2 * Steps) <= 2.1 * Table(member, size, Steps));

    [Fact]
    public void Twice_the_steps_of_a_tensor_that_is_built_take_twice_the_memory() =>
        Assert.True(Workspace("LagsGradient", 0.3, Values(2 * Steps)) <= 2.1 * Workspace("LagsGradient", 0.3, Values(Steps)));

    [Theory]
    [InlineData("TableGradient")]
    [InlineData("TouchedGradient")]
    public void A_step_costs_what_it_touches_of_a_large_state(string member) =>
        Assert.True(Table(member, 4096, Steps) <= 2 * Table(member, 64, Steps), $"{Table(member, 4096, Steps)} and {Table(member, 64, Steps)} bytes");

    private static long Table(string member, int size, int steps) =>
        Workspace(member, 0.3, size, new Tensor1D<int>([.. Enumerable.Range(0, steps).Select(t => (int)(t * 7919L % 104729 % size))]), Values(steps));

    private static long Workspace(string member, params object[] input)
    {
        var workspace = new TensorWorkspace();
        Invoke(member, [.. input, workspace]);
        return workspace.ByteLength;
    }

    private static object Invoke(string member, params object[] input) => s_program.Invoke("Kept", member, input)!;

    private static Tensor1D<double> Values(int steps) => new([.. Enumerable.Range(0, steps).Select(t => 0.3 + (0.5 * Math.Sin(t * 1.7)))]);
}
