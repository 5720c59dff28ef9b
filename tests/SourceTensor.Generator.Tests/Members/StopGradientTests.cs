using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary><c>StopGradient</c>: the value itself, a constant to the gradient, wherever it stands.</summary>
public sealed class StopGradientTests
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Stopped
        {
            [TensorFunction]
            public static double Half(double x, double y) => StopGradient(x * y) * x + StopGradient(y);

            /// <summary>Temporal differences: the target is no part of the gradient.</summary>
            [TensorFunction]
            public static double SquaredErrors(Tensor1D<double> v, double discount, [Data] Tensor1D<double> rewards)
            {
                var total = 0.0;
                for (var t = 0; t < rewards.Length; t++)
                {
                    var error = rewards[t] + discount * StopGradient(v)[t + 1] - v[t];
                    total += 0.5 * error * error;
                }

                return total;
            }
        }
        """);

    [Fact]
    public void Is_a_constant_to_the_gradient()
    {
        Assert.Equal((3.0 * 2 * 3) + 2, s_program.Invoke("Stopped", "HalfCompiled", 3.0, 2.0));
        var (value, x, y) = ((double, double, double))s_program.Invoke("Stopped", "HalfGradient", 3.0, 2.0)!;
        Assert.Equal((20, 6, 0), (value, x, y));
    }

    [Fact]
    public void Stops_inside_a_loop()
    {
        Tensor1D<double> v = [1, 2, 4];
        Tensor1D<double> rewards = [0.5, 0.25];
        var (value, gradient, discount) = ((double, Tensor1D<double>, double))s_program.Invoke("Stopped", "SquaredErrorsGradient", v, 0.5, rewards)!;
        Assert.Equal(s_program.Invoke("Stopped", "SquaredErrors", v, 0.5, rewards), value);

        // The errors are 0.5 and 0.25; only the left side of each moves.
        Assert.Equal([-0.5, -0.25, 0], gradient.Span.ToArray());
        Assert.Equal((0.5 * 2) + (0.25 * 4), discount);
    }
}
