using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST2005.</summary>
public sealed class UseVjpTests
{
    [Fact]
    public async Task Changes_the_attribute_and_the_signature() => await Editor.Fixes<UseVjp>(
        Editor.Members("""
            [TensorFunction]
            public static Tensor1D<double> F(Tensor1D<double> x, double scale) => scale * x;

            [Gradient(nameof(F), Mode = DerivativeMode.Reverse, Wrt = [nameof(x)])]
            public static partial (double Value, Tensor1D<double> X) G(Tensor1D<double> x, double scale);
            """),
        Editor.Members("""
            [TensorFunction]
            public static Tensor1D<double> F(Tensor1D<double> x, double scale) => scale * x;

            [Vjp(nameof(F), Wrt = [nameof(x)])]
            public static partial (Tensor1D<double> Value, Tensor1D<double> X) G(Tensor1D<double> x, double scale, Tensor1D<double> valueCotangent);
            """));

    [Fact]
    public async Task Of_a_part_of_the_result() => await Editor.Fixes<UseVjp>(
        Editor.Members("""
            [TensorFunction]
            public static (double A, Tensor1D<double> B) F(Tensor1D<double> x) => (Sum(x), 2 * x);

            [SourceTensor.GradientAttribute(nameof(F), Of = "B")]
            public static partial ((double A, Tensor1D<double> B) Value, Tensor1D<double> X) G(Tensor1D<double> x);
            """),
        Editor.Members("""
            [TensorFunction]
            public static (double A, Tensor1D<double> B) F(Tensor1D<double> x) => (Sum(x), 2 * x);

            [SourceTensor.VjpAttribute(nameof(F), Of = "B")]
            public static partial ((double A, Tensor1D<double> B) Value, Tensor1D<double> X) G(Tensor1D<double> x, Tensor1D<double> valueCotangent);
            """));

    [Fact]
    public async Task Offers_nothing_for_integers_and_for_a_Hessian() => Assert.Empty(await Editor.Titles<UseVjp>(Editor.Members("""
        [TensorFunction]
        public static int F(double x) => (int)x;

        [Gradient(nameof(F))]
        public static partial (int Value, double X) G(double x);

        [TensorFunction]
        public static Tensor1D<double> H(Tensor1D<double> x) => 2 * x;

        [Hessian(nameof(H))]
        public static partial (Tensor1D<double> Value, Tensor2D<double> Hessian) I(Tensor1D<double> x);
        """)));
}
