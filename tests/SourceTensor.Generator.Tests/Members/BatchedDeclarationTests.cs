using System;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Which declarations are batched, and what is wrong with those that are nearly.</summary>
public sealed class BatchedDeclarationTests
{
    private const string Loss = """
            [TensorFunction]
            public static double Loss(double a, Tensor1D<double> x) => a * Sum(x);

        """;

    [Theory]
    [InlineData("(Tensor1D<double> Value, Tensor2D<double> A) {|ST2002:Batch|}(Tensor1D<double> a, Tensor1D<double> x)", "`Tensor2D<double> A` stands where `Tensor1D<double> A` is expected")]
    [InlineData("(double Value, Tensor1D<double> A) {|ST2002:Batch|}(Tensor1D<double> a, Tensor1D<double> x)", "`double Value` stands where `Tensor1D<double> Value` is expected")]
    [InlineData("(Tensor1D<double> Value, Tensor1D<double> X) {|ST2002:Batch|}(double a, Ragged<Tensor1D<double>> x)", "`Tensor1D<double> X` stands where `Ragged<Tensor1D<double>> X` is expected")]
    [InlineData("(Tensor1D<double> Value, Tensor2D<double> X) {|ST2002:Batch|}(double a, Ragged<Tensor2D<double>> x)", "`Ragged<Tensor2D<double>> x` stands where `Tensor1D<double> x` is expected")]
    [InlineData("(Tensor1D<double> Value, Tensor2D<double> X) {|ST2002:Batch|}(double a, [Batched(Axis = 2)] Tensor2D<double> x)", "`x` cannot be batched along axis 2: it has the axes 0 to 1")]
    [InlineData("(Tensor1D<double> Value, Tensor1D<double> A) {|ST2002:Batch|}([Batched(Axis = 1)] Tensor1D<double> a, Tensor2D<double> x)", "`a` cannot be batched along axis 1: it has only the leading one")]
    [InlineData("(Tensor1D<double> Value, Tensor1D<double> X) {|ST2002:Batch|}(Tensor1D<double> a, [Batched] Tensor1D<double> x)", "`x` is marked [Batched] and is not batched")]
    [InlineData("(double Value, double A) {|ST2002:Batch|}(double a, Tensor1D<double> x, System.Threading.Tasks.ParallelOptions? parallel = null)", "`ParallelOptions? parallel` is not expected")]
    public async Task A_declaration_that_does_not_fit_its_batch(string declaration, string problem)
    {
        var messages = await Analyze.Messages(Analyze.Members($"{Loss}[Gradient(nameof(Loss))]\npublic static partial {declaration};"));
        Assert.Contains(problem, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_expected_of_a_batch_is_shown()
    {
        var messages = await Analyze.Messages(Analyze.Members(Loss + """
                [Gradient(nameof(Loss))]
                public static partial (Tensor1D<double> Value, double A, double X) {|ST2002:Batch|}(double a, Tensor2D<double> x);
            """));
        Assert.Contains("expected `public static partial (Tensor1D<double> Value, double A, Tensor2D<double> X) Batch(double a, Tensor2D<double> x)`", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_replaces_no_default_and_overloads_are_told_apart()
    {
        var program = Compile.Run("""
            using System.Threading.Tasks;
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Model
            {
                [TensorFunction]
                public static double Loss(double a, Tensor1D<double> x) => a * Sum(x);

                [TensorFunction(Defaults = false)]
                public static double Loss(double a, Tensor2D<double> y) => a * Sum(y) + 1;

                [Gradient(nameof(Loss))]
                public static partial (Tensor1D<double> Value, Tensor1D<double> A) LossOfAll(Tensor1D<double> a, Tensor2D<double> x, ParallelOptions? parallel = null);

                [Gradient(nameof(Loss))]
                public static partial (Tensor1D<double> Value, Tensor1D<double> A) LossOfAll(Tensor1D<double> a, Tensor3D<double> y);
            }
            """);
        Assert.Contains("Model.LossGradient.g.cs", program.Files.Keys);
        var single = ((double Value, double A, Tensor1D<double>))program.Invoke("Model", "LossGradient", 2.0, (Tensor1D<double>)[1, 2])!;
        Assert.Equal((6.0, 3.0), (single.Value, single.A));
        var batch = ((Tensor1D<double> Value, Tensor1D<double> A))program.Type("Model").GetMethod("LossOfAll", [typeof(Tensor1D<double>), typeof(Tensor3D<double>)])!
            .Invoke(null, [(Tensor1D<double>)[1, 2], Tensor3D.Ones<double>(2, 2, 3)])!;
        Assert.Equal([7, 13], batch.Value.Span);
        Assert.Equal([6, 6], batch.A.Span);
    }

    [Fact]
    public async Task A_batch_is_not_called_inside_a_function()
    {
        var messages = await Analyze.Messages(Analyze.Members(Loss + """
                [Gradient(nameof(Loss))]
                public static partial (Tensor1D<double> Value, double A) LossOfAll(double a, Tensor2D<double> x);

                [TensorFunction(Defaults = false)]
                public static double Outer(double a, Tensor2D<double> x) => {|ST1001:LossOfAll(a, x)|}.A;
            """));
        Assert.Contains("batched", Assert.Single(messages), StringComparison.Ordinal);
    }
}
