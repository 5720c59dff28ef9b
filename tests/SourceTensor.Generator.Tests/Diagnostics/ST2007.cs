using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Derivative does not match its function.</summary>
public sealed class ST2007
{
    [Fact]
    public async Task Flags_a_signature() =>
        Assert.Equal(
            [
                "`Slope` is not the derivative of `F`: expected `static (double X, double Y) Slope(double x, double y, int n)`",
                "`Pullback` is not the derivative of `G`: expected `static (Tensor1D<double> X, double Y) Pullback(double cotangent, double result, Tensor1D<double> x, double y)`",
                "`Nothing` is not the derivative of `H`: there is no such method",
                "`Whole` is not the derivative of `N`: a function with a rule takes numbers and tensors and returns a floating-point number or tensor",
            ],
            await Analyze.Messages(Analyze.Members("""
                private static double F(double x, double y, int n) => x * y * n;

                [Derivative(nameof(F))]
                private static double {|ST2007:Slope|}(double x, double y, int n) => y;

                private static double G(Tensor1D<double> x, double y) => x[0] * y;

                [Derivative(nameof(G))]
                private static (Tensor1D<double> X, double Y) {|ST2007:Pullback|}(double cotangent, Tensor1D<double> x, double y) => (x, y);

                [Derivative("H")]
                private static double {|ST2007:Nothing|}(double x) => x;

                private static int N(double x) => 1;

                [Derivative(nameof(N))]
                private static double {|ST2007:Whole|}(double x) => x;
                """)));

    [Fact]
    public async Task Does_not_flag_what_fits() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            private static double F(double x, double y, int n) => x * y * n;

            private static double F(double x) => x;

            [Derivative(nameof(F))]
            private static (double, double) Slopes(double x, double y, int n) => (y * n, x * n);

            [Derivative(nameof(F))]
            private static double Slope(double x) => 1;
            """)));

    [Fact]
    public async Task Flags_a_private_function_that_cannot_be_followed() =>
        Assert.Equal(["`F`, which cannot be followed, is not supported in a [TensorFunction]; a function that is called as it stands is public or internal and returns a number"], await Analyze.Messages(Analyze.Members("""
            private static double F(double x) => new System.Random().NextDouble() * x;

            [Derivative(nameof(F))]
            private static double Slope(double x) => 1;

            [TensorFunction]
            public static double G(double x) => {|ST1001:F(x)|};
            """)));
}
