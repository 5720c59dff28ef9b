using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What is divided by the same number is multiplied by its reciprocal, where one that overflows is noticed.</summary>
public sealed class SharedReciprocalsTests
{
    private const string Parameters = "Tensor1D<double> x, Tensor1D<double> y";

    // Something is relied on anyway: that all of y are positive.
    private const string Body = "return Sum(Log(y) + x / y + Exp(-Square(0.5 / y - 0.25 * x / y)));";

    // A recurrence whose factor is the reciprocal by another name.
    private const string Recurrence = "var s = 0.0; for (var t = 0; t < x.Length; t++) { var r = 1.0 / y[t]; s = r * s + x[t] / y[t]; } return s;";

    public static TheoryData<string, string, string, string, bool> Cases => new()
    {
        { "two quotients", Parameters, "return Sum(Log(y) + x / y + Sqrt(x) / y);", "x_i * reciprocal_i", true },
        { "the reciprocal itself", Parameters, "return Sum(Log(y) + x / y + Exp(1.0 / y));", "Exp(reciprocal_i)", true },
        { "a sum of two, one of a constant", Parameters, "return Sum(Log(y) + x / y + 1.0 / y);", "Lanes.Create(x[i..]) + Lanes.Create(1.0), reciprocal_i", true },
        { "a difference of two", Parameters, Body, "Lanes.MultiplyAddEstimate(Lanes.Create(-0.25), x_i, Lanes.Create(0.5)) * reciprocal_i", true },
        { "a difference of two, neither of which is of a constant", Parameters, "return Sum(Log(y) + x / y + Exp(-Square(Sqrt(x) / y - x * x / y)));", "* reciprocal_i - ", true },
        { "a difference of two, of a constant that may matter to what overflows", Parameters, "return Sum(Log(y) + x / y + Exp(-Square(1.5 / y - x * x / y)));", "Lanes.Create(1.5) * reciprocal_i", true },
        { "the factor of a recurrence", Parameters, Recurrence, "Powers.Of(reciprocal_", true },
        { "one quotient", Parameters, "return Sum(Log(y) + x / y);", "reciprocal_", false },
        { "one quotient, twice", Parameters, "return Sum(Log(y) + x / y + Exp(x / y));", "reciprocal_", false },
        { "two divisors", Parameters, "return Sum(Log(y) + x / y + y / x);", "reciprocal_", false },
        { "nothing else is relied on", Parameters, "return Sum(x / y + Sqrt(x) / y);", "reciprocal_", false },
        { "nobody would miss one that overflows", Parameters, "return Sum(Log(y) + Tanh(x / y) + Atan(Sqrt(x) / y));", "reciprocal_", false },
        { "in single precision", "Tensor1D<float> x, Tensor1D<float> y", "return Sum(Log(y) + x / y + Sqrt(x) / y);", "reciprocal_", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reciprocals_are_shared_where_it_is_safe(string name, string parameters, string body, string seen, bool isAtWork)
    {
        var program = Compile.RunOnce(Source(parameters, body));
        var text = program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains(seen, StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
    }

    /// <summary>Divisors at and beyond the edges of what has a reciprocal.</summary>
    public static TheoryData<double> Divisors =>
        [1, 0, -0.0, 5e-324, 1e-310, 5.5e-309, 5.7e-309, 2.2250738585072014e-308, 1e-300, 1e300, 4.4e307, 4.6e307, double.MaxValue, double.PositiveInfinity, -3, double.NaN];

    [Theory]
    [MemberData(nameof(Divisors))]
    public void A_sum_is_right_whatever_is_divided_by(double divisor) => Compare(Body, divisor);

    [Theory]
    [MemberData(nameof(Divisors))]
    public void A_recurrence_is_right_whatever_is_divided_by(double divisor) => Compare(Recurrence, divisor);

    private static void Compare(string body, double divisor)
    {
        var program = Compile.RunOnce(Source(Parameters, body));
        Assert.Contains("reciprocal_", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var x in new[] { 0, 0.7, -2, 5e-324, 1e-300, 1e300, double.MaxValue, double.PositiveInfinity, double.NaN })
        {
            foreach (var (length, place) in new[] { (1, 0), (8, 3), (21, 3), (21, 20) })
            {
                double[] At(double value) => [.. Enumerable.Range(0, length).Select(i => i == place ? value : 0.5 + i)];
                object[] input = [new Tensor1D<double>(At(x)), new Tensor1D<double>(At(divisor))];
                Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-13, FormattableString.Invariant($"{x} / {divisor}, {place} of {length}"));
            }
        }
    }

    private static string Source(string parameters, string body) => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static {{(parameters.Contains("float", StringComparison.Ordinal) ? "float" : "double")}} F({{parameters}})
            {
                {{body}}
            }

            [Compiled(nameof(F))]
            public static partial {{(parameters.Contains("float", StringComparison.Ordinal) ? "float" : "double")}} FCompiled({{parameters}});
        }
        """;
}
