using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Loops along rows that a vector may hold (`ShortRows`): all lengths, and what is added up in registers.</summary>
public sealed class ShortRowsTests
{
    /// <summary>Rows that fit a vector of some width, exactly or not, and that do not; what is beside a row in memory is not touched, and no step is taken too many.</summary>
    [Theory]
    [InlineData("s = MatMul(s, a) * Exp(d[t] - Max(d[t])); sum += Max(s) - Min(r);", false)]
    [InlineData("s = MatMul(s, a) * Exp(d[t]); sum += Sum(s * r);", true)]
    public void Loops_along_rows_of_every_length_are_right(string step, bool hasSums)
    {
        var body = $$"""
            var s = x;
            var r = x;
            var sum = 0.0;
            for (var t = 0; t < d.Rows; t++)
            {
                {{step}}
                s = s / Sum(s);
                r = 0.5 * r + s;
            }

            return sum + Sum(s * r);
            """;
        const string Parameters = "Tensor1D<double> x, Tensor2D<double> a, Tensor2D<double> d";
        var source = LoopPassesTests.Source(Parameters, body, "FCompiled", $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> X, Tensor2D<double> A, Tensor2D<double> D) FGradient({Parameters});");
        var (program, without) = (Compile.Run(source), Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "ShortRows"));
        var text = program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        Assert.All(["new WholeRow()", "new ShortRow(", "new RestOfRow(", "LaneMatrix.InRegisters("], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal(hasSums, text.Contains("OuterProducts.InRegisters(", StringComparison.Ordinal));
        foreach (var (length, steps) in new[] { 1, 2, 3, 4, 5, 7, 8, 9, 11, 15, 16, 17 }.SelectMany(length => new[] { 0, 1, 2, 5 }.Select(steps => (length, steps))))
        {
            object[] input =
            [
                new Tensor1D<double>([.. Enumerable.Range(1, length).Select(i => i / (double)length)]),
                new Tensor2D<double>([.. Enumerable.Range(0, length * length).Select(i => 1 + Math.Sin(i))], length, length),
                new Tensor2D<double>([.. Enumerable.Range(0, steps * length).Select(i => Math.Cos(i))], steps, length),
            ];
            var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], actual[0].Values, 1e-12, $"rows of {length}, {steps} steps");
            Numbers.Close([(double)program.Invoke("Model", "FCompiled", input)!], actual[0].Values, 1e-12, $"value alone, rows of {length}, {steps} steps");
            for (var k = 0; k < expected.Length; k++)
            {
                Numbers.Close(expected[k].Values, actual[k].Values, 1e-12, $"result {k}, rows of {length}, {steps} steps");
            }
        }
    }

    /// <summary>The indices of a row's second vector begin where those of the first one end.</summary>
    [Fact]
    public void Elements_of_rows_of_every_length_are_right()
    {
        const string Parameters = "Tensor1D<double> x, Tensor2D<double> d";
        var source = LoopPassesTests.Source(
            Parameters,
            "var s = x; var sum = 0.0; for (var t = 0; t < d.Rows; t++) { var p = SoftMax(s)[t % s.Length]; sum += Math.Log(0.9 * p + 0.1); s = s + p * d[t]; } return sum;",
            "FCompiled",
            $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> X, Tensor2D<double> D) FGradient({Parameters});");
        var (program, without) = (Compile.Run(source), Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "ShortRows"));
        Assert.Contains("LaneMemory.Count(LanesOfDouble.Count)", program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var length in Enumerable.Range(1, 17))
        {
            object[] input = [new Tensor1D<double>([.. Enumerable.Range(1, length).Select(i => i / (double)length)]), new Tensor2D<double>([.. Enumerable.Range(0, 20 * length).Select(i => 1 + (0.2 * Math.Cos(i)))], 20, length)];
            var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], actual[0].Values, 1e-12, $"rows of {length}");
            for (var k = 0; k < expected.Length; k++)
            {
                Numbers.Close(expected[k].Values, actual[k].Values, 1e-12, $"result {k}, rows of {length}");
            }
        }
    }

    /// <summary>A step that is left out counts as 0, whatever is in its row: the sums of a loop along rows are NaN then, and computed again.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(1.0)]
    public void Sums_along_rows_of_what_is_left_out_are_right(double number)
    {
        const string Parameters = "Tensor1D<double> x, Tensor2D<double> a, Tensor2D<double> d";
        var source = LoopPassesTests.Source(
            Parameters,
            "var s = x; for (var t = 0; t < d.Rows; t++) { s = Where(d[t] > 0, MatMul(s, a), s); s = s * (1 + Sum(d[t])); } return Min(s);",
            "FCompiled",
            $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> X, Tensor2D<double> A, Tensor2D<double> D) FGradient({Parameters});");
        var (program, without) = (Compile.Run(source), Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "ShortRows"));
        Assert.Contains("OuterProducts", program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var length in new[] { 2, 3, 4, 7, 8, 11 })
        {
            object[] input =
            [
                new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => i == 1 ? number : 0.5 + i)]),
                new Tensor2D<double>([.. Enumerable.Range(0, length * length).Select(i => 1 + Math.Sin(i))], length, length),
                new Tensor2D<double>([.. Enumerable.Range(0, 3 * length).Select(_ => -0.5)], 3, length),
            ];
            var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
            for (var k = 0; k < expected.Length; k++)
            {
                Numbers.Close(expected[k].Values, actual[k].Values, 1e-12, FormattableString.Invariant($"result {k}, rows of {length}, {number}"));
            }

            Assert.All(actual[2].Values, value => Assert.Equal(0.0, value));
        }
    }
}
