using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Gradient of a result that is not a scalar.</summary>
public sealed class ST2005
{
    [Fact]
    public async Task Flags_a_tensor_result() =>
        Assert.Equal(["`F` returns `Tensor1D<double>`; [Gradient] needs one floating-point scalar"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static Tensor1D<double> F(Tensor1D<double> x) => 2 * x;

            [Gradient(nameof(F))]
            public static partial (double Value, Tensor1D<double> X) {|ST2005:G|}(Tensor1D<double> x);
            """)));

    [Fact]
    public async Task Flags_a_part_that_is_a_tensor() =>
        Assert.Equal(["`F` returns `(double A, Tensor1D<double> B)`; [Gradient] needs one floating-point scalar"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static (double A, Tensor1D<double> B) F(Tensor1D<double> x) => (Sum(x), 2 * x);

            [Gradient(nameof(F), Of = "B")]
            public static partial ((double A, Tensor1D<double> B) Value, Tensor1D<double> X) {|ST2005:G|}(Tensor1D<double> x);
            """)));

    [Fact]
    public async Task Does_not_flag_a_function_without_a_default_gradient() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static Tensor1D<double> F(Tensor1D<double> x) => 2 * x;
            """)));
}
