using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Memory of the reverse pass.</summary>
public sealed class ST4002
{
    [Fact]
    public async Task Lists_at_the_loop_what_a_step_keeps() =>
        Assert.Equal(
            ["`FGradient` keeps 16 bytes per step of this loop: `q` as the step finds it (2 × double)", "`FGradient` keeps 8 * k.Length bytes per step of this loop: `s` as the step finds it (k.Length × double)"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(Tensor1D<double> x, Tensor1D<double> k, Tensor1D<int> choices)
                {
                    var q = Tensor1D.Filled(2, 0.5);
                    var total = 0.0;
                    {|ST4002:for (var t = 0; t < choices.Length; t++)|}
                    {
                        total += LogSoftMax(k[0] * q)[choices[t]];
                        q[choices[t]] += k[1] * (x[t] - q[choices[t]]);
                    }

                    return total + Sum({|ST4002:Scan|}(sequences: x, initial: 0.1 * k, step: (s, value) => Tanh(k * s + value)).Final);
                }
                """, switchedOn: nameof(ST4002))));

    [Fact]
    public async Task Does_not_mention_loops_that_keep_nothing_and_loops_of_functions_without_a_gradient() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> k)
            {
                var total = 0.0;
                for (var t = 0; t < x.Length; t++)
                {
                    total += k[0] * x[t];
                }

                return total;
            }

            [TensorFunction]
            public static double G([Data] Tensor1D<double> x)
            {
                var level = 0.0;
                for (var t = 0; t < x.Length; t++)
                {
                    level = Tanh(level + x[t]);
                }

                return level;
            }
            """, switchedOn: nameof(ST4002))));
}
