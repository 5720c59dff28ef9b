using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Index is out of range.</summary>
public sealed class ST1008
{
    [Fact]
    public async Task Flags_constants_outside() =>
        Assert.Equal(["index 2 is outside an axis of length 2"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => Tensor1D.Filled(2, x)[{|ST1008:2|}] + Tensor1D.Filled(2, x)[0];
            """)));

    [Fact]
    public async Task Flags_negative_constants() =>
        Assert.Equal(["index -1 is outside an axis of length 2"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => Tensor1D.Filled(2, x)[{|ST1008:-1|}];
            """)));

    [Theory]
    [InlineData("for (var t = 0; t < x.Length; t++) { total += x[{|ST1008:t + 1|}]; }", "index t + 1, which comes to n, is outside an axis of length n")]
    [InlineData("for (var t = 0; t <= x.Length; t++) { total += x[{|ST1008:t|}]; }", "index t, which comes to n, is outside an axis of length n")]
    [InlineData("for (var t = 0; t < x.Length; t++) { total += x[{|ST1008:t - 1|}]; }", "index t - 1, which comes to -1, is outside an axis of length n")]
    [InlineData("for (var t = x.Length; t >= 0; t--) { total += x[{|ST1008:t|}]; }", "index t, which comes to n, is outside an axis of length n")]
    [InlineData("for (var t = 0; t < 3; t++) { for (var i = 0; i < 2; i++) { total += three[{|ST1008:t + i|}]; } }", "index t + i, which comes to 3, is outside an axis of length 3")]
    public async Task Flags_what_a_counter_comes_to(string loop, string message) =>
        Assert.Equal([message], await Analyze.Messages(Analyze.Members($$"""
            [TensorFunction]
            public static double F([Shape("n")] Tensor1D<double> x)
            {
                var three = Tensor1D.Filled(3, Sum(x));
                var total = Sum(three);
                {{loop}}
                return total;
            }
            """)));

    [Theory]
    [InlineData("for (var t = 0; t < x.Length; t++) { if (t > 0) { total += x[t - 1]; } }")]
    [InlineData("for (var t = 0; t < x.Length; t++) { total += t > 0 ? x[t - 1] : 0; }")]
    [InlineData("for (var t = 0; t < x.Length; t++) { if (t == x.Length - 1) { break; } total += x[t + 1]; }")]
    [InlineData("for (var t = 0; t < x.Length; t++) { if (t == 0) { continue; } total += x[t - 1]; }")]
    [InlineData("for (var t = 0; t < x.Length; t++) { for (var i = 0; i < t; i++) { total += x[t - i - 1]; } }")]
    [InlineData("for (var t = 1; t < x.Length; t++) { total += x[t - 1]; }")]
    public async Task Does_not_flag_a_counter_that_does_not_come_there(string loop) =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members($$"""
            [TensorFunction]
            public static double F([Shape("n")] Tensor1D<double> x)
            {
                var total = 0.0;
                {{loop}}
                return total;
            }
            """)));

    [Fact]
    public async Task Does_not_flag_what_only_a_run_can_tell() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, int i) => x[5] + x[i];
            """)));
}
