using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Loop is not vectorised.</summary>
public sealed class ST4001
{
    [Fact]
    public async Task Says_at_the_loop_what_stands_in_the_way() =>
        Assert.Equal(
            [
                "`FCompiled` takes the steps of this loop one by one: `level` of the step before is needed",
                "`FCompiled` takes the steps of this loop one by one: whether there is another step is known only when a step has been taken",
                "`FCompiled` takes the steps of this loop one by one: it has 5 steps only",
                "`FCompiled` takes the steps of this loop one by one: `count` is added up in the order of the steps",
                "`FCompiled` takes the steps of this loop one by one: `state.Item1` of the step before is needed",
            ],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(Tensor1D<double> x, Tensor1D<int> n, double rate)
                {
                    var level = 0.0;
                    {|ST4001:for (var t = 0; t < x.Length; t++)|}
                    {
                        level = Math.Tanh(rate * x[t] + level);
                    }

                    {|ST4001:while (level > 0.1)|}
                    {
                        level *= 0.5;
                    }

                    var trace = Tensor1D.Filled(5, 0.0);
                    {|ST4001:for (var t = 0; t < 5; t++)|}
                    {
                        trace[t] = rate / (t + 1);
                    }

                    var count = 0;
                    {|ST4001:foreach (var value in n)|}
                    {
                        count += value;
                    }

                    var total = 0.0;
                    for (var t = 0; t < x.Length; t++)
                    {
                        total += Math.Exp(rate * x[t]);
                    }

                    (double Fast, double Slow) state = (0.0, 0.0);
                    var final = {|ST4001:Scan|}(sequences: x, initial: state, step: (state, value) => (Fast: Math.Sin(state.Fast + value), Slow: state.Slow + Math.Cos(state.Fast))).Final;
                    return level + Sum(trace) + count + total + final.Slow;
                }
                """, switchedOn: nameof(ST4001))));

    [Fact]
    public async Task Is_off_by_default() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction(Defaults = false)]
            public static double F(Tensor1D<double> x)
            {
                var level = 0.0;
                foreach (var value in x)
                {
                    level = Math.Tanh(value + level);
                }

                return level;
            }

            [Compiled(nameof(F))]
            public static partial double G(Tensor1D<double> x);
            """)));
}
