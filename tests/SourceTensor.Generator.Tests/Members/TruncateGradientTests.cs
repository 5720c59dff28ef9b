using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary><c>TruncateGradient = k</c>: derivatives go back through the last k steps, by formulas written out by hand.</summary>
public sealed class TruncateGradientTests
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Truncated
        {
            [TensorFunction(Defaults = false)]
            public static double Leaky(double a, Tensor1D<double> x, double start)
            {
                var s = start;
                for (var t = 0; t < x.Length; t++)
                {
                    s = a * s + x[t] * x[t];
                }

                return s;
            }

            [Gradient(nameof(Leaky), TruncateGradient = 3)]
            public static partial (double Value, double A, Tensor1D<double> X, double Start) Last3(double a, Tensor1D<double> x, double start, TensorWorkspace? workspace = null);

            [Gradient(nameof(Leaky))]
            public static partial (double Value, double A, Tensor1D<double> X, double Start) All(double a, Tensor1D<double> x, double start, TensorWorkspace? workspace = null);

            /// <summary>From the last element on, with all states and outputs.</summary>
            [TensorFunction(Defaults = false)]
            public static double Backwards(double a, Tensor1D<double> x)
            {
                var result = Scan(x, 0.5, (s, v) => (a * s + v, a * v), reverse: true);
                return Sum(result.States) + Sum(result.Outputs);
            }

            [Gradient(nameof(Backwards), TruncateGradient = 2, Checkpoint = true)]
            public static partial (double Value, double A, Tensor1D<double> X) Last2Backwards(double a, Tensor1D<double> x);
        }
        """);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void Goes_back_through_the_last_steps(int steps)
    {
        const double a = 0.7;
        var x = Values(steps);
        var (value, byA, byX, byStart) = ((double, double, Tensor1D<double>, double))s_program.Invoke("Truncated", "Last3", a, x, 2.0)!;
        Assert.Equal((double)s_program.Invoke("Truncated", "Leaky", a, x, 2.0)!, value, 1e-14);

        // The states by a recurrence, the derivatives by powers of a.
        var states = new double[steps + 1];
        states[0] = 2;
        for (var t = 0; t < steps; t++)
        {
            states[t + 1] = (a * states[t]) + (x[t] * x[t]);
        }

        var first = Math.Max(steps - 3, 0);
        Assert.Equal(Enumerable.Range(first, steps - first).Sum(t => states[t] * Math.Pow(a, steps - 1 - t)), byA, 1e-13);
        Assert.Equal(steps <= 3 ? Math.Pow(a, steps) : 0, byStart, 1e-14);
        for (var t = 0; t < steps; t++)
        {
            Assert.Equal(t < first ? 0 : 2 * x[t] * Math.Pow(a, steps - 1 - t), byX[t], 1e-14);
        }
    }

    [Fact]
    public void Outputs_of_earlier_steps_are_constants()
    {
        const double a = 0.7;
        var x = Values(5);
        var (value, byA, byX) = ((double, double, Tensor1D<double>))s_program.Invoke("Truncated", "Last2Backwards", a, x)!;
        Assert.Equal((double)s_program.Invoke("Truncated", "Backwards", a, x)!, value, 1e-14);

        // Elements 1 and 0 are visited last: s₁ = a s₂ + x₁, s₀ = a s₁ + x₀, and s₂ counts as a constant.
        var s2 = (((((0.5 * a) + x[4]) * a) + x[3]) * a) + x[2];
        var s1 = (a * s2) + x[1];
        Assert.Equal(s2 + (s1 + (a * s2)) + x[1] + x[0], byA, 1e-13);
        Assert.Equal([1 + a, 1 + a + a, 0, 0, 0], byX.Span.ToArray().Select(value => Math.Round(value, 13)));
    }

    [Fact]
    public void Keeps_nothing_of_earlier_steps()
    {
        Assert.True(Workspace("All", 100_000) - Workspace("All", 50_000) >= 50_000 * 8);
        Assert.InRange(Workspace("Last3", 100_000) - Workspace("Last3", 50_000), 0, 50_000 * 8);

        static long Workspace(string member, int steps)
        {
            var workspace = new TensorWorkspace();
            s_program.Invoke("Truncated", member, 0.7, Values(steps), 2.0, workspace);
            return workspace.ByteLength;
        }
    }

    [Fact]
    public System.Threading.Tasks.Task A_number_of_steps_is_not_negative() => Analyze.Members("""
        [TensorFunction(Defaults = false)]
        public static double Square(double x) => x * x;

        [Gradient(nameof(Square), TruncateGradient = -1)]
        public static partial (double Value, double X) {|ST2008:SquareGradient|}(double x);
        """);

    [Fact]
    public System.Threading.Tasks.Task Nobody_knows_the_last_steps_of_a_loop_that_ends_when_it_will() => Analyze.Members("""
        [TensorFunction(Defaults = false)]
        public static double Root(double x)
        {
            var root = x;
            while (root * root > x + 1e-9)
            {
                root = 0.5 * (root + x / root);
            }

            return root;
        }

        [Gradient(nameof(Root), TruncateGradient = 5)]
        public static partial (double Value, double X) {|ST2008:RootGradient|}(double x);
        """);

    private static Tensor1D<double> Values(int steps) => new([.. Enumerable.Range(0, steps).Select(t => Math.Sin((t * 1.7) + 0.3))]);
}
