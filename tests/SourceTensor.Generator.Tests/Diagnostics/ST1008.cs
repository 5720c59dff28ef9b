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

    [Fact]
    public async Task Does_not_flag_what_only_a_run_can_tell() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, int i) => x[5] + x[i];
            """)));
}
