using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Shapes or types do not fit.</summary>
public sealed class ST1006
{
    [Fact]
    public async Task Flags_lengths_that_never_agree() =>
        Assert.Equal(["`Tensor1D.Filled(2, x) + Tensor1D.Filled(3, x)`: f64[2] and f64[3] do not have the same lengths"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => Sum({|ST1006:Tensor1D.Filled(2, x) + Tensor1D.Filled(3, x)|});
            """)));

    [Fact]
    public async Task Does_not_flag_lengths_that_may_agree() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> y) => Sum(x * y);
            """)));
}
