using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Length is not known at entry.</summary>
public sealed class ST1005
{
    [Fact]
    public async Task Flags_a_bound_that_is_data() =>
        Assert.Equal(["`n[0]` must be known when the function is entered: a length of a parameter, an integer parameter, a constant, or sums and multiples of these"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<int> n, Tensor1D<double> x)
            {
                var s = 0.0;
                for (var t = 0; t < {|ST1005:n[0]|}; t++) { s += x[t]; }
                return s;
            }
            """)));

    [Fact]
    public async Task Flags_a_product_of_lengths() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(int n, int m, double x) => Sum(Tensor1D.Filled({|ST1005:n * m|}, x));
            """);

    [Fact]
    public async Task Does_not_flag_sums_and_multiples() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(int n, Tensor1D<double> y, double x) => Sum(Tensor1D.Filled(2 * n + y.Length - 1, x));
            """)));
}
