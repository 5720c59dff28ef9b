using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Axes are not aligned.</summary>
public sealed class ST1011
{
    [Fact]
    public async Task Flags_a_vector_that_is_to_be_repeated_along_the_last_axis() =>
        Assert.Equal(["`rewards * weights`: `rewards` has [trials, choices], `weights` has [trials]; axes are aligned at the last: write `Unsqueeze(weights, 1)`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("trials")] Tensor1D<double> weights) => Sum({|ST1011:rewards * weights|});
            """)));

    [Fact]
    public async Task Flags_an_expression_a_compound_assignment_and_constants() =>
        Assert.Equal(
            [
                "`x + 1.0 - y`: `x + 1.0` has [3], `y` has [3, 4]; axes are aligned at the last: write `Unsqueeze(x + 1.0, 1)`",
                "`z *= x`: `z` has [3, 4, 5], `x` has [3, 5]; axes are aligned at the last: write `Unsqueeze(x, 1)`",
            ],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(double a)
                {
                    var x = Tensor1D.Filled(3, a);
                    var y = Tensor2D.Filled(3, 4, a);
                    return Sum({|ST1011:x + 1.0 - y|});
                }

                [TensorFunction]
                public static double G(double a)
                {
                    var x = Tensor2D.Filled(3, 5, a);
                    var z = Tensor3D.Filled(3, 4, 5, a);
                    {|ST1011:z *= x|};
                    return Sum(z);
                }
                """)));

    [Fact]
    public async Task Does_not_flag_what_no_axis_mends() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("participants")] Tensor1D<double> alpha) => Sum({|ST1006:rewards * alpha|});
            """);

    [Fact]
    public async Task Does_not_flag_what_fits() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("trials")] Tensor1D<double> weights, [Shape("choices")] Tensor1D<double> bias)
                => Sum(rewards * Unsqueeze(weights, 1) + bias);
            """)));
}
