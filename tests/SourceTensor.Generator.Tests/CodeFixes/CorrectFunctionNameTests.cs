using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST2003.</summary>
public sealed class CorrectFunctionNameTests
{
    [Theory]
    [InlineData("\"Likelyhood\"")]
    [InlineData("nameof(Likelyhood)")]
    public async Task Names_the_nearest_function(string given) => await Editor.Fixes<CorrectFunctionName>(
        Editor.Members($$"""
            [TensorFunction]
            public static double Likelihood(double x) => x;

            [TensorFunction]
            public static double Likelihoods(float x) => x;

            [Compiled({{given}})]
            public static partial double G(double x);
            """),
        Editor.Members("""
            [TensorFunction]
            public static double Likelihood(double x) => x;

            [TensorFunction]
            public static double Likelihoods(float x) => x;

            [Compiled(nameof(Likelihood))]
            public static partial double G(double x);
            """));

    [Fact]
    public async Task Of_another_class() => await Editor.Fixes<CorrectFunctionName>(
        Editor.Source("""
            public static partial class Model
            {
                [TensorFunction]
                public static double Loss(double x) => x;
            }

            public static partial class Other
            {
                [Compiled(typeof(Model), "Los")]
                public static partial double G(double x);
            }
            """),
        Editor.Source("""
            public static partial class Model
            {
                [TensorFunction]
                public static double Loss(double x) => x;
            }

            public static partial class Other
            {
                [Compiled(typeof(Model), nameof(Model.Loss))]
                public static partial double G(double x);
            }
            """));

    [Fact]
    public async Task Marks_the_method_that_is_meant() => await Editor.Fixes<CorrectFunctionName>(
        Editor.Members("""
            /// <summary>The loss.</summary>
            public static double F(double x) => x;

            [Compiled(nameof(F))]
            public static partial double G(double x);
            """),
        Editor.Members("""
            /// <summary>The loss.</summary>
            [TensorFunction]
            public static double F(double x) => x;

            [Compiled(nameof(F))]
            public static partial double G(double x);
            """));

    [Fact]
    public async Task Offers_nothing_where_no_name_is_near() => Assert.Empty(await Editor.Titles<CorrectFunctionName>(Editor.Members("""
        [TensorFunction]
        public static double Likelihood(double x) => x;

        [Compiled("Nothing")]
        public static partial double G(double x);

        [Compiled("Likelihoo")]
        public static partial double H(float x);
        """)));
}
