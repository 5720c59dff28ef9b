using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What a sum of logarithms has beside them, and what it says of the states of a recurrence that they are taken of.</summary>
public sealed class LogProductsTests
{
    private const string Parameters = "double b, Tensor1D<double> x";
    private const string Body = "var h = 1.0; var sum = 0.0; foreach (var v in x) { sum += Log(h) + v / h; h = v + b * h; } return sum + 1 / h;";

    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "a constant", "return Sum(Log(x) + 1.5 + Square(x));", "(double)x.Length * 1.5", true },
        { "a constant that is subtracted", "return Sum(Log(x) - 1.5);", "(double)x.Length * -1.5", true },
        { "the logarithm of one", "var sum = 0.0; foreach (var v in x) { sum += Log(2 * Math.PI) + Log(v) + v * v; } return sum;", "(double)x.Length * log", true },
        { "a constant beside which what others lose is not seen", "return Sum(Log(x) + 9.0);", "(double)x.Length", false },
        { "a number that may be large", "return Sum(Log(x) + b);", "(double)x.Length", false },
        { "a constant beside no logarithm", "return Sum(Square(x) + 1.5);", "(double)x.Length", false },
        { "the states of a recurrence", Body, "hSteps.NextUntested(", true },
        { "the states of a recurrence of two lags", "var h = 1.0; var g = 2.0; var sum = 0.0; foreach (var v in x) { sum += Log(h); (h, g) = (v + b * h + 0.1 * g, h); } return sum;", "hSteps.NextUntested(", true },
        { "sums with the states of a recurrence", Body.Replace("Log(h)", "Log(h + v)", StringComparison.Ordinal), "Untested(", false },
        { "what the states of a recurrence become", "var h = 1.0; var sum = 0.0; foreach (var v in x) { h = v + b * h; sum += Log(h); } return sum;", "Untested(", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sum_of_logarithms_takes_out_what_it_can(string name, string body, string seen, bool isAtWork)
    {
        var program = Compile.RunOnce(Source(body));
        var text = program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains(seen, StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(300)]
    public void A_constant_is_added_as_often_as_there_are_steps(int length)
    {
        var program = Compile.RunOnce(Source("return Sum(Log(x) + 1.5 + Square(x)) - Sum(Log(x) - 0.25);"));
        object[] input = [0.0, new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => 0.5 + Math.Abs(Math.Sin(i)))])];
        Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-14, $"{length} steps");
    }

    /// <summary>States that overflow, alone among others that do not, that are negative, 0, subnormal, or so small or large that products of eight are.</summary>
    public static TheoryData<double, double, double> States => new()
    {
        { 0.5, 1, 1.7e308 }, { 0.5, 1, double.PositiveInfinity }, { 0.5, 1, double.NaN }, { 0.5, 1, -1e3 }, { 0, 1, double.PositiveInfinity }, { 0, 1, 0 }, { 0, 1, -0.0 }, { 0, 1, -2 }, { 0, 1, 1e-310 },
        { 0, 1e-39, 1e-39 }, { 0, 1e-38, 1e-38 }, { 0, 1e39, 1e39 }, { 0, 1e38, 1e38 }, { 0, 1e-200, 1e200 }, { 0, -1, -1 }, { -1e308, 10, 10 }, { double.NaN, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void States_whose_logarithms_are_taken_may_be_anything(double factor, double value, double other)
    {
        var program = Compile.RunOnce(Source(Body));
        foreach (var length in new[] { 7, 8, 16, 19 })
        {
            foreach (var (first, last) in Enumerable.Range(0, length).SelectMany(i => new[] { (i, i), (i, i + 1), (0, i) }))
            {
                object[] input = [factor, new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => i >= first && i <= last ? other : value)])];
                Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, FormattableString.Invariant($"b = {factor}, x = {value}, {other} from {first} to {last} of {length}"));
            }
        }
    }

    private static string Source(string body) => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static double F({{Parameters}})
            {
                {{body}}
            }

            [Compiled(nameof(F))]
            public static partial double FCompiled({{Parameters}});
        }
        """;
}
