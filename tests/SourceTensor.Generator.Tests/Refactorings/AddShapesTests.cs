using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Adds [Shape] from what was inferred.</summary>
public sealed class AddShapesTests
{
    [Fact]
    public async Task Names_the_lengths_that_are_free_and_writes_the_others_by_them() => await Editor.Refactors<AddShapes>(
        Editor.Members("""
            [TensorFunction]
            public static Tensor2D<double> $$QValues(Tensor2D<int> choices, [Data] Tensor2D<double> rewards, Tensor1D<double> alpha, Tensor1D<double> lagged, int n, Tensor3D<double> w)
                => Scan((choices, rewards), Tensor1D.Filled(choices.Columns, 0.5), (q, c, r) => q + alpha * (r - q) * c).States[1..] * Sum(Tensor1D.Filled(n, 1.0) * w) * Unsqueeze(lagged, 1);
            """),
        Editor.Members("""
            [TensorFunction]
            [return: Shape("choicesRows - 1", "choicesColumns")]
            public static Tensor2D<double> QValues([Shape("choicesRows", "choicesColumns")] Tensor2D<int> choices, [Shape("choicesRows", "choicesColumns")] [Data] Tensor2D<double> rewards, [Shape("choicesColumns")] Tensor1D<double> alpha, [Shape("choicesRows - 1")] Tensor1D<double> lagged, int n, [Shape("wAxis0", "wAxis1", "n")] Tensor3D<double> w)
                => Scan((choices, rewards), Tensor1D.Filled(choices.Columns, 0.5), (q, c, r) => q + alpha * (r - q) * c).States[1..] * Sum(Tensor1D.Filled(n, 1.0) * w) * Unsqueeze(lagged, 1);
            """));

    [Theory]
    [InlineData("public static double F(double $$x) => x;")]
    [InlineData("public static double F([Shape(\"n\")] Tensor1D<double> $$x) => Sum(x);")]
    [InlineData("public static double F(Tensor1D<double> x) => Sum($$x);")]
    public async Task Is_not_offered_where_there_is_nothing_to_name_or_something_is_named(string function) =>
        await Editor.Refuses<AddShapes>(Editor.Members("[TensorFunction]\n" + function));
}
