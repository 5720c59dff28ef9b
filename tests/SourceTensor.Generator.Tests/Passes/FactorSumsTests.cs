using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What all terms of a sum are multiplied by is multiplied with their sum, where that is seen to change nothing but the rounding.</summary>
public sealed class FactorSumsTests
{
    private const string Parameters = "Tensor1D<double> x, Tensor1D<double> w, double c";

    // Three terms of two kinds, and so many factors that a second method is worth it.
    private const string Body = "return Sum(c * x * c * w) + Sum(x * c * -c * 2.0 * c * w) - Sum(w * c * c);";

    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "a product", Parameters, Body, true },
        { "too little is saved", Parameters, "return Sum(c * x);", false },
        { "the factor differs from step to step", Parameters, "return Sum(x * w * x * w) + Sum(x * x * w) - Sum(w * w * x);", false },
        { "the sum is read in the loop", "Tensor1D<double> x, double c", "var sum = 0.0; var s = 0.0; foreach (var v in x) { sum += c * v * c * c * c; s += Math.Exp(-sum * sum); } return s;", false },
        { "the factor changes in the loop", "Tensor1D<double> x, double c", "var sum = 0.0; var s = 1.0; foreach (var v in x) { sum += Math.Exp(v) * s * s * s * s * s; s = s + 1; } return sum;", false },
        { "in single precision", "Tensor1D<float> x, float c", "return Sum(c * x * c * c * c * c);", false },
        { "in the rows of a loop that needs them apart", "Tensor2D<double> x, double c", "var product = 1.0; for (var i = 0; i < x.Rows; i++) { var row = 0.0; for (var j = 0; j < x.Columns; j++) { row += c * x[i, j] * c * c * c * c; } product = Math.Sin(product + row); } return product;", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sums_are_multiplied_where_it_is_worth_it(string name, string parameters, string body, bool isAtWork)
    {
        var program = Compile.RunOnce(Source(parameters, body));
        var text = program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains("_terms", StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
    }

    /// <summary>Factors at and beyond the edges of what is relied on, and one element that overflows, underflows or is no number.</summary>
    public static TheoryData<double> Factors =>
        [0, -0.0, 1, -0.7, 9.9e9, 1.1e10, 1e15, 1.1e15, 1e-90, 0.9e-90, 1e-135, 0.9e-135, 1e-200, 5e-324, 1e200, double.MaxValue, double.NaN, double.NegativeInfinity];

    [Theory]
    [MemberData(nameof(Factors))]
    public void A_sum_is_right_whatever_its_terms_are_multiplied_by(double factor)
    {
        var program = Compile.RunOnce(Source(Parameters, Body));
        Assert.Contains("_terms", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var (value, other) in new[] { (1.0, 1.0), (1e300, 1e-300), (1e200, 1e200), (1e-200, 1e-200), (0, double.PositiveInfinity), (double.NaN, 0), (double.MaxValue, 1.0) })
        {
            foreach (var length in new[] { 0, 3, 21 })
            {
                double[] At(int place, double number, double scale) => [.. Enumerable.Range(0, length).Select(i => i == place ? number : scale * (0.5 + i))];

                // Where all is tiny, as much is lost as the rule says.
                foreach (var scale in new[] { 1, 1e-160 })
                {
                    object[] input = [new Tensor1D<double>(At(length / 2, value, scale)), new Tensor1D<double>(At(length / 2, other, scale)), factor];
                    var (expected, actual) = ((double)program.Invoke("Model", "F", input)!, (double)program.Invoke("Model", "FCompiled", input)!);
                    var bound = (1e-12 * Math.Abs(expected)) + (6 * length * 1e-293);
                    Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= bound, FormattableString.Invariant($"c = {factor}, x = {value}, w = {other}, of {length}, {scale}: {expected} and {actual}"));
                }
            }
        }
    }

    /// <summary>Of a factor of several parts, one of which is 0, the others may be so large that a term is no number.</summary>
    [Theory]
    [InlineData(0, double.MaxValue)]
    [InlineData(0, 1e29)]
    [InlineData(-0.0, 1e31)]
    [InlineData(double.MaxValue, 0)]
    [InlineData(1e-300, double.MaxValue)]
    [InlineData(0, double.NaN)]
    public void A_sum_is_right_whatever_the_parts_of_a_factor_are(double first, double second)
    {
        var program = Compile.RunOnce(Source(Parameters + ", double d", "return Sum(d * x * c * d * w) + Sum(x * d * -d * 2.0 * c * w) - Sum(w * d * c);"));
        Assert.Contains("_terms", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var length in new[] { 0, 3, 21 })
        {
            double[] ones = [.. Enumerable.Range(0, length).Select(i => 0.5 + i)];
            object[] input = [new Tensor1D<double>(ones), new Tensor1D<double>(ones), first, second];
            var (expected, actual) = ((double)program.Invoke("Model", "F", input)!, (double)program.Invoke("Model", "FCompiled", input)!);
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected), FormattableString.Invariant($"{first}, {second}, of {length}: {expected} and {actual}"));
        }
    }

    /// <summary>Choices around a product whose seed may be 0 times infinity: where they leave it out, it may be what it likes.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(4, double.NaN)]
    public void A_product_that_a_choice_leaves_out_is_not_missed(double x, double weight)
    {
        var source = Source(
            "[Data] Tensor1D<double> x, Tensor1D<double> w, double s",
            "return Sum(Where(x > 0.0, w * Sqrt(s * x), w * Cbrt(s * x)));",
            "[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> W, double S) FGradient(Tensor1D<double> x, Tensor1D<double> w, double s);");
        var (program, plain) = (Compile.RunOnce(source), Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "PlainProducts", isOneWidth: true));
        foreach (var place in new[] { 0, 9 })
        {
            double[] At(double value) => [.. Enumerable.Range(0, 19).Select(i => i == place ? value : 0.5 + i)];
            object[] input = [new Tensor1D<double>(At(x)), new Tensor1D<double>(At(weight)), 2.0];
            var (expected, actual) = (Arguments.All(plain.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
            Assert.All(Enumerable.Range(0, expected.Length), k => Numbers.Close(expected[k].Values, actual[k].Values, 1e-13, FormattableString.Invariant($"{weight} · f({x}) at {place}, {k}")));
        }
    }

    private static string Source(string parameters, string body, string further = "") => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static double F({{parameters}})
            {
                {{body}}
            }

            [Compiled(nameof(F))]
            public static partial double FCompiled({{parameters}});

            {{further}}
        }
        """;
}
