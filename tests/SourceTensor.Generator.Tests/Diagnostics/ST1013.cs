using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Sequences have different lengths.</summary>
public sealed class ST1013
{
    [Fact]
    public async Task Flags_a_sequence_beside_the_rest_of_it() =>
        Assert.Equal(["`x` has length x.Length, `x[1..]` has length x.Length - 1; sequences are visited together"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x) => {|ST1013:Scan((x, x[1..]), 0.0, (s, now, next) => s + now * next)|}.Final;
            """)));

    [Fact]
    public async Task Flags_declared_lengths_and_steps() =>
        Assert.Equal(
            ["`choices` has length trials, `Steps(3)` has length 3; sequences are visited together", "`pair.Item1` has length trials, `pair.Item2` has length blocks; sequences are visited together"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F([Shape("trials")] Tensor1D<int> choices, double a) => {|ST1013:Scan((choices, Steps(3)), a, (s, c, t) => s * c + t)|}.Final;

                [TensorFunction]
                public static double G([Shape("trials")] Tensor1D<double> x, [Shape("blocks")] Tensor1D<double> y)
                {
                    var pair = (x, y);
                    return {|ST1013:Scan(pair, 0.0, (s, a, b) => s + a * b)|}.Final;
                }
                """)));

    [Fact]
    public async Task Does_not_flag_lengths_that_may_agree() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> y, int n) => Scan((x, y, Steps(n)), 0.0, (s, a, b, t) => s + a * b * t).Final + Scan((x[..^1], x[1..]), 0.0, (s, a, b) => s + a * b).Final;
            """)));
}
