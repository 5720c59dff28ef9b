using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Length is not known where it is needed.</summary>
public sealed class ST1005
{
    [Fact]
    public async Task Flags_a_result_whose_length_is_data() =>
        Assert.Equal(["the length `n` is only known inside; a tensor that leaves has lengths of the parameters, integer parameters, constants, or sums, products and quotients of these"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static Tensor1D<double> {|ST1005:F|}(Tensor1D<int> x)
            {
                var n = x[0];
                return Tensor1D.Filled(n, 0.5);
            }
            """)));

    [Fact]
    public async Task Does_not_flag_what_is_computed_of_lengths() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(int n, Tensor1D<double> y, double x) => Sum(Tensor1D.Filled(2 * n * y.Length - y.Length / 3, x));
            """)));

    [Fact]
    public async Task Does_not_flag_a_length_that_is_data_and_stays_inside() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<int> n, Tensor1D<double> x)
            {
                var s = 0.0;
                for (var t = 0; t < n[0]; t++) { s += x[t]; }
                return s + Sum(Tensor1D.Filled(n[1], s));
            }
            """)));
}
