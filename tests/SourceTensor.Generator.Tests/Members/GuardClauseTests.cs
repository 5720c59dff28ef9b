using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A <c>throw</c> of the plain program is thrown by what is compiled, with the same message, before anything is written.</summary>
public sealed class GuardClauseTests
{
    private delegate double Learned(double alpha, double beta, Tensor1D<double> x, out double alphaGradient, Span<double> xGradient);

    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using SourceTensor;

        public static partial class Guarded
        {
            private static double Rate(double x) => x > 0 ? x : throw new ArgumentOutOfRangeException(nameof(x), x, "a rate is positive");

            private static double Checked(double x, string name, string what = "finite")
            {
                if (!double.IsFinite(x))
                    throw new ArgumentException($"{name} is {x}, not {what}", name);
                return x;
            }

            [TensorFunction]
            public static double Learn(double alpha, double beta, Tensor1D<double> x)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(alpha);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(alpha, 2.5);
                var twice = 2 * Checked(0.5 * beta, nameof(beta));
                if (alpha > 1)
                    throw new ArgumentException($"{nameof(alpha)} is {alpha,8:F3}, \"above\" {1}\n{{}}", nameof(alpha));
                var total = 0.0;
                for (var t = 0; t < x.Length; t++)
                {
                    if (x[t] < 0)
                    {
                        var root = Math.Sqrt(-x[t]);
                        throw new InvalidOperationException($"element {t} is the square of {root}i");
                    }

                    total += Rate(twice) * Math.Sqrt(x[t]) * alpha;
                }

                return total;
            }

            [Gradient(nameof(Learn))]
            public static partial double LearnGradientTo(double alpha, double beta, Tensor1D<double> x, out double alphaGradient, Span<double> xGradient);

            [TensorFunction]
            public static double Kind(int kind, double x) => kind switch { 0 => x, 1 => 2 * x, _ => throw new NotSupportedException("kind " + nameof(kind)) };
        }
        """);

    [Theory]
    [InlineData(-1.0, 1.0, 1.0)]
    [InlineData(3.0, 1.0, 1.0)]
    [InlineData(1.5, 1.0, 1.0)]
    [InlineData(0.5, -1.0, 1.0)]
    [InlineData(0.5, 1.0, -4.0)]
    [InlineData(0.5, double.NaN, 1.0)]
    [InlineData(0.5, double.PositiveInfinity, 1.0)]
    public void Throws_what_the_plain_program_throws(double alpha, double beta, double last)
    {
        Tensor1D<double> x = [1, 2, last];
        var expected = Assert.ThrowsAny<Exception>(() => s_program.Invoke("Guarded", "Learn", alpha, beta, x));
        var learn = s_program.Method<Learned>("Guarded", "LearnGradientTo");
        foreach (var run in new Action[] { () => s_program.Invoke("Guarded", "LearnCompiled", alpha, beta, x), () => learn(alpha, beta, x, out _, new double[3]) })
        {
            var thrown = Assert.ThrowsAny<Exception>(run);
            Assert.Equal((expected.GetType(), expected.Message), (thrown.GetType(), thrown.Message));
        }
    }

    [Fact]
    public void Nothing_is_written_before()
    {
        var learn = s_program.Method<Learned>("Guarded", "LearnGradientTo");
        var gradient = new double[] { 7, 7, 7 };
        Assert.Throws<InvalidOperationException>(() => learn(0.5, 1, new double[] { 1, 2, -1 }, out _, gradient));
        Assert.Equal([7, 7, 7], gradient);
    }

    [Fact]
    public void An_arm_of_a_switch_that_throws()
    {
        Assert.Equal(6.0, s_program.Invoke("Guarded", "KindCompiled", 1, 3.0));
        Assert.Equal("kind kind", Assert.Throws<NotSupportedException>(() => s_program.Invoke("Guarded", "KindGradient", 2, 3.0)).Message);
    }
}
