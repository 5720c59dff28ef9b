using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What a recurrence adds has the products in it that a step computes anyway, where nothing overflows or is lost near 0.</summary>
public sealed class OffsetProductsTests
{
    private const string Parameters = "double a, Tensor1D<double> x";
    private const string Body = "var h = 0.0; var sum = 0.0; foreach (var v in x) { sum += v * v * Math.Exp(-h * h); h = a * v * v + 0.5 * h; } return sum + h;";

    public static TheoryData<string, string, string, string, bool> Cases => new()
    {
        { "a square that is needed", Parameters, Body, "Math.Abs(a) <= 1E+30", true },
        { "beside something else", Parameters, Body.Replace("h = a", "h = 0.1 + a", StringComparison.Ordinal), "Lanes.MultiplyAddEstimate(a_lanes, multiply_i, Lanes.Create(0.1))", true },
        { "a product that is needed, of two numbers", Parameters + ", Tensor1D<double> y", "var h = 0.0; var sum = 0.0; for (var t = 0; t < x.Length; t++) { sum += y[t] * x[t] * Math.Exp(-h * h); h = a * x[t] * y[t] + 0.5 * h; } return sum + h;", "Math.Abs(a) <= 1E+30", true },
        { "a square times an ordinary constant", Parameters, Body.Replace("h = a", "h = 3.0", StringComparison.Ordinal), "1E+30", false },
        { "a square that nothing else needs", Parameters, Body.Replace("v * v * M", "v * M", StringComparison.Ordinal), "1E+30", false },
        { "a square times what differs", Parameters, Body.Replace("h = a", "h = Math.Sin(v)", StringComparison.Ordinal), "1E+30", false },
        { "in single precision", "float a, Tensor1D<float> x", Body.Replace("0.0", "0f", StringComparison.Ordinal).Replace("0.5", "0.5f", StringComparison.Ordinal).Replace("Math.", "MathF.", StringComparison.Ordinal), "1E+30", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Products_are_shared_where_it_is_safe(string name, string parameters, string body, string seen, bool isAtWork)
    {
        var program = Compile.RunOnce(Source(parameters, body));
        var text = program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains(seen, StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
    }

    /// <summary>Numbers at and beyond the edges of what is relied on.</summary>
    public static TheoryData<double> Factors => [0, -0.0, 1, -0.7, 1e30, -1e30, 1.1e30, -1.1e30, 1e200, 1e-200, 5e-324, double.MaxValue, double.NaN, double.NegativeInfinity];

    [Theory]
    [MemberData(nameof(Factors))]
    public void A_state_is_right_whatever_squares_are_multiplied_by(double factor)
    {
        var program = Compile.RunOnce(Source(Parameters, Body));
        foreach (var value in new[] { 0, 1, 1e-160, 1e-170, 1e-162, 1e150, 1e154, 1e160, 1e200, double.PositiveInfinity, double.NaN })
        {
            foreach (var (length, place, scale) in new[] { (3, 1, 1.0), (24, 5, 1), (24, 23, 1), (21, 20, 1), (24, 23, 1e-165) })
            {
                object[] input = [factor, new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => i == place ? value : scale * (0.5 + i))])];
                var (expected, actual) = ((double)program.Invoke("Model", "F", input)!, (double)program.Invoke("Model", "FCompiled", input)!);
                var bound = (1e-12 * Math.Abs(expected)) + (length * 1e-293);
                Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= bound, FormattableString.Invariant($"a = {factor}, x = {value}, {place} of {length}, {scale}: {expected} and {actual}"));
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
