using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST1011.</summary>
public sealed class InsertUnsqueezeTests
{
    [Theory]
    [InlineData("Sum(y * x)", "Sum(y * Unsqueeze(x, 1))")]
    [InlineData("Sum(x + 1.0 - y)", "Sum(Unsqueeze(x + 1.0, 1) - y)")]
    [InlineData("Sum((x + 1.0) * y)", "Sum(Unsqueeze(x + 1.0, 1) * y)")]
    [InlineData("Scaled(x, y)", "Scaled(x, y)")]
    public async Task Gives_the_operand_an_axis(string result, string corrected)
    {
        string Program(string sum, string product) => Editor.Members($$"""
            private static double Scaled(Tensor1D<double> p, Tensor2D<double> q) => Sum({{product}});

            [TensorFunction]
            public static double F(double a)
            {
                var x = Tensor1D.Filled(3, a);
                var y = Tensor2D.Filled(3, 4, a);
                return {{sum}};
            }
            """);
        await Editor.FixesAll<InsertUnsqueeze>(Program(result, "q * p"), Program(corrected, result == corrected ? "q * Unsqueeze(p, 1)" : "q * p"));
    }

    [Fact]
    public async Task In_a_compound_assignment_and_where_TensorMath_is_not_imported() => await Editor.Fixes<InsertUnsqueeze>(Where("x"), Where("TensorMath.Unsqueeze(x, 1)"));

    private static string Where(string factor) => $$"""
        using SourceTensor;

        public static partial class Model
        {
            [TensorFunction]
            public static Tensor3D<double> F(double a)
            {
                var x = Tensor2D.Filled(3, 5, a);
                var z = Tensor3D.Filled(3, 4, 5, a);
                z *= {{factor}};
                return z;
            }
        }

        """.ReplaceLineEndings("\n");
}
