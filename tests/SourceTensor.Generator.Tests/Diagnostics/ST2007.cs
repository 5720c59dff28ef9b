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
    public async Task Flags_the_signature_of_a_tangent() =>
        Assert.Equal(
            [
                "`Short` is not the derivative of `G`: expected `static double Short(Tensor1D<double> x, int n, double y, Tensor1D<double> xTangent, double yTangent)`",
                "`Needless` is not the derivative of `F`: the partial derivatives that [Derivative] states of a function of numbers serve forward mode too",
                "`Alone` is not the derivative of `H`: the function has no [Derivative], which reverse mode needs",
                "`Nothing` is not the derivative of `N`: there is no such method",
            ],
            await Analyze.Messages(Analyze.Members("""
                private static double G(Tensor1D<double> x, int n, double y) => x[n] * y;

                [Derivative(nameof(G))]
                private static (Tensor1D<double> X, double Y) Pullback(double cotangent, double result, Tensor1D<double> x, int n, double y) => (x, y);

                [Tangent(nameof(G))]
                private static double {|ST2007:Short|}(Tensor1D<double> x, int n, double y, double yTangent) => yTangent;

                private static double F(double x) => x;

                [Tangent(nameof(F))]
                private static double {|ST2007:Needless|}(double x, double xTangent) => xTangent;

                private static double H(Tensor1D<double> x) => x[0];

                [Tangent(nameof(H))]
                private static double {|ST2007:Alone|}(Tensor1D<double> x, Tensor1D<double> xTangent) => xTangent[0];

                [Tangent("N")]
                private static double {|ST2007:Nothing|}(double x) => x;
                """)));

    [Fact]
    public async Task Does_not_flag_a_tangent_that_fits() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            private static double G(Tensor1D<double> x, int n, double y) => x[n] * y;

            [Derivative(nameof(G))]
            private static (Tensor1D<double> X, double Y) Pullback(double cotangent, double result, Tensor1D<double> x, int n, double y) => (x, y);

            [Tangent(nameof(G))]
            private static double Tangent(Tensor1D<double> x, int n, double y, Tensor1D<double> xTangent, double yTangent) => xTangent[n] * y + x[n] * yTangent;
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
