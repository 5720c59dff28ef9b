using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>State changes its shape or type.</summary>
public sealed class ST1007
{
    [Fact]
    public async Task Flags_a_loop() =>
        Assert.Equal(["`q` is Tensor1D<double> of [2] before a step and Tensor1D<double> of [3] after it"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var q = Tensor1D.Zeros<double>(2);
                {|ST1007:for (var t = 0; t < x.Length; t++) { q = Tensor1D.Filled(3, x[t]); }|}
                return Sum(q);
            }
            """)));

    [Fact]
    public async Task Flags_a_scan() =>
        Assert.Equal(["`q` is Tensor1D<double> of [2] before a step and Tensor1D<double> of [3] after it"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x) => Sum({|ST1007:Scan(x, Tensor1D.Zeros<double>(2), (q, a) => Tensor1D.Filled(3, a))|}.Final);
            """)));

    [Fact]
    public async Task Does_not_flag_a_state_of_one_shape() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x) => Sum(Scan(x, Tensor1D.Zeros<double>(3), (q, a) => Tensor1D.Filled(3, a)).Final);
            """)));
}
