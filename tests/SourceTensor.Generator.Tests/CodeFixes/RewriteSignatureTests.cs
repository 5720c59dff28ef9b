using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST2002.</summary>
public sealed class RewriteSignatureTests
{
    [Fact]
    public async Task Keeps_documentation_attributes_modifiers_and_parameters_that_are_right() => await Editor.Fixes<RewriteSignature>(
        Editor.Members("""
            [TensorFunction]
            public static double F(double x, [Data] Tensor1D<double> y) => x * Sum(y);

            /// <summary>Its slope.</summary>
            [Gradient(nameof(F)), Obsolete("old")]
            internal static partial (double Value, double Slope) G(double x, /* measured */ double y, TensorWorkspace? scratch = null);
            """),
        Editor.Members("""
            [TensorFunction]
            public static double F(double x, [Data] Tensor1D<double> y) => x * Sum(y);

            /// <summary>Its slope.</summary>
            [Gradient(nameof(F)), Obsolete("old")]
            internal static partial (double Value, double X) G(double x, Tensor1D<double> y, TensorWorkspace? scratch = null);
            """));

    [Fact]
    public async Task Keeps_the_layout_and_writes_what_is_missing() => await Editor.FixesAll<RewriteSignature>(
        Editor.Source("""
            public readonly record struct Rates(double Gain, double Loss);

            public static partial class Model
            {
                [TensorFunction]
                public static Tensor1D<double> F(Rates rates, Tensor1D<double> x) => x * rates.Gain;

                [Vjp(nameof(F))]
                public static partial (Tensor1D<double> Value, Rates Rates) A(
                    Rates rates,
                    Tensor1D<double> x,
                    double valueCotangent);

                [Jvp(nameof(F))]
                public static partial Tensor1D<double> B(
                    Rates rates, Tensor1D<double> x);

                [Compiled(nameof(F))]
                public partial Tensor1D<double> C(Rates rates, Tensor1D<double> x);
            }
            """),
        Editor.Source("""
            public readonly record struct Rates(double Gain, double Loss);

            public static partial class Model
            {
                [TensorFunction]
                public static Tensor1D<double> F(Rates rates, Tensor1D<double> x) => x * rates.Gain;

                [Vjp(nameof(F))]
                public static partial (Tensor1D<double> Value, Rates Rates) A(
                    Rates rates,
                    Tensor1D<double> x,
                    Tensor1D<double> valueCotangent);

                [Jvp(nameof(F))]
                public static partial (Tensor1D<double> Value, Tensor1D<double> ValueTangent) B(
                    Rates rates, Tensor1D<double> x, Rates ratesTangent, Tensor1D<double> xTangent);

                [Compiled(nameof(F))]
                public static partial Tensor1D<double> C(Rates rates, Tensor1D<double> x);
            }
            """));

    [Fact]
    public async Task Writes_a_batch_as_one() => await Editor.Fixes<RewriteSignature>(
        Editor.Members("""
            [TensorFunction]
            public static double F(double x, Tensor1D<int> n) => x * n.Length;

            [Gradient(nameof(F))]
            public static partial (double Value, double X) G(Tensor1D<double> x, [Batched(Axis = 1)] Tensor2D<int> n);
            """),
        Editor.Members("""
            [TensorFunction]
            public static double F(double x, Tensor1D<int> n) => x * n.Length;

            [Gradient(nameof(F))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> X) G(Tensor1D<double> x, [Batched(Axis = 1)] Tensor2D<int> n);
            """));

    [Theory]
    [InlineData("[Gradient(nameof(F))] public static (double Value, double X) G(double x, int n) => (x, n);")]
    [InlineData("[Compiled(nameof(F))] public static partial double G(double x, [Batched] int n);")]
    [InlineData("[Gradient(nameof(H))] public static partial (double Value, double N) G(int n);")]
    public async Task Offers_nothing_where_the_signature_alone_would_not_do(string declaration) => Assert.Empty(await Editor.Titles<RewriteSignature>(Editor.Members($$"""
        [TensorFunction]
        public static double F(double x, int n) => x * n;

        [TensorFunction]
        public static double H(int n) => n;

        {{declaration}}
        """)));
}
