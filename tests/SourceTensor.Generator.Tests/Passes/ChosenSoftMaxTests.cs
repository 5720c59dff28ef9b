using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Log-softmax of a few numbers by their differences from the one that is chosen (`ChosenSoftMax`), where it should be and nowhere else.</summary>
public sealed class ChosenSoftMaxTests
{
    private const string Parameters = "double a, double b, Tensor1D<int> k, [Data] Tensor1D<double> x";

    private const string Members = "Tensor1D<double> a, Tensor1D<double> b, [Data] Tensor2D<int> k, [Data] Tensor2D<double> x";

    private static readonly (string Name, string Parameters, string Body, bool IsAtWork)[] s_functions =
    [
        ("Three", Parameters, Learning(3, "sum += LogSoftMax(b * q)[k[t]];"), true),
        ("Four", Parameters, Learning(4, "sum += LogSoftMax(b * q)[k[t]];"), true),
        ("Lanes", Members, "var sum = 0.0; for (var p = 0; p < a.Length; p++) { var q = Tensor1D.Filled(3, 0.5); for (var t = 0; t < k.Rows; t++) { sum += LogSoftMax(b[p] * q)[k[t, p]] + Log(2 + x[t, p] * x[t, p]); q[k[t, p]] += a[p] * (x[t, p] - q[k[t, p]]); } } return sum;", true),
        ("Weighted", Parameters, Learning(3, "sum += x[t] * LogSoftMax(b * q)[k[t]];"), false),
        ("OfOne", Parameters, Learning(3, "sum += LogSoftMax(b * q)[1];"), false),
        ("Partition", Parameters, Learning(3, "sum += LogSoftMax(b * q)[k[t]]; most += x[t] * LogSumExp(b * q);"), false),
        ("Entropy", Parameters, Learning(3, "sum += LogSoftMax(b * q)[k[t]] - Sum(SoftMax(b * q) * LogSoftMax(b * q));"), false),
    ];

    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> s_programs =
        new(() => (Compile.Run(Source), Compile.Run(Compile.Compilation([Compile.Parse(Source, "Input.cs")]), "ChosenSoftMax", isOneWidth: true)));

    private static string Source => "using System; using SourceTensor; using static SourceTensor.TensorMath; public static partial class Model {\n" + string.Join('\n', s_functions.Select(function => $$"""
        [TensorFunction]
        public static double {{function.Name}}({{function.Parameters}}) { {{function.Body}} }
        """)) + "\n}";

    private static string Learning(int options, string step) =>
        $$"""var q = Tensor1D.Filled({{options}}, 0.5); var sum = 0.0; var most = 0.0; for (var t = 0; t < k.Length; t++) { {{step}} q[k[t]] += a * (x[t] - q[k[t]]); } return sum + most;""";

    public static TheoryData<string> Functions => [.. s_functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Differences_are_from_the_chosen_number(string name)
    {
        foreach (var member in new[] { "Compiled", "Gradient" })
        {
            var (with, without) = (Text(s_programs.Value.With), Text(s_programs.Value.Without));
            Assert.DoesNotContain("chosen_", without, StringComparison.Ordinal);
            Assert.True(with.Contains("chosen_", StringComparison.Ordinal) == s_functions.Single(function => function.Name == name).IsAtWork, member + ":\n" + with);

            string Text(CompiledProgram program) => program.Files.Single(file => file.Key.Contains($".{name}{member}.", StringComparison.Ordinal)).Value;
        }
    }

    /// <summary>At the edges of what is relied on, and beyond: exponentials that overflow, alone or eight together, infinite numbers and NaN.</summary>
    [Theory]
    [InlineData(1.5)]
    [InlineData(-1.5)]
    [InlineData(88)]
    [InlineData(89)]
    [InlineData(-300)]
    [InlineData(708)]
    [InlineData(709.9)]
    [InlineData(-745)]
    [InlineData(1e5)]
    [InlineData(-1e20)]
    [InlineData(1e300)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void Exponentials_that_overflow_change_nothing(double b)
    {
        foreach (var (name, parameters, _, _) in s_functions)
        {
            foreach (var count in new[] { 0, 1, 7, 8, 9, 31, 64, 101 })
            {
                var options = name == "Four" ? 4 : 3;
                object[] input = parameters == Members
                    ? [Vector(count, _ => 0.3), Vector(count, p => p == count / 2 ? b : 1.5), new Tensor2D<int>([.. Enumerable.Range(0, count * 20).Select(Choice)], 20, count), new Tensor2D<double>([.. Enumerable.Range(0, count * 20).Select(Reward)], 20, count)]
                    : [0.3, b, new Tensor1D<int>([.. Enumerable.Range(0, count).Select(Choice)]), Vector(count, Reward)];
                foreach (var member in new[] { "Compiled", "Gradient" })
                {
                    var (expected, actual) = (Arguments.All(s_programs.Value.Without.Invoke("Model", name + member, input)!), Arguments.All(s_programs.Value.With.Invoke("Model", name + member, input)!));
                    for (var i = 0; i < expected.Length; i++)
                    {
                        Numbers.Close(expected[i].Values, actual[i].Values, 1e-12, FormattableString.Invariant($"{name}{member} of {count} with {b}, result {i}"));
                    }
                }

                int Choice(int t) => t * t % 7 % options;
            }
        }

        static double Reward(int t) => Math.Sin(3 * t);
        static Tensor1D<double> Vector(int count, Func<int, double> element) => new([.. Enumerable.Range(0, count).Select(element)]);
    }

    /// <summary>A choice that is all but certain keeps the digits of what is left, which the logarithm of the sum of all has lost.</summary>
    [Fact]
    public void What_is_left_of_a_certain_choice_keeps_its_digits()
    {
        object[] input = [0.5, 60.0, new Tensor1D<int>([.. Enumerable.Repeat(0, 40)]), new Tensor1D<double>([.. Enumerable.Repeat(1.0, 40)])];
        var (value, _, _) = ((double, double, double))s_programs.Value.With.Invoke("Model", "ThreeGradient", input)!;
        var expected = Enumerable.Range(0, 40).Sum(t => -Math.Log(1 + (2 * Math.Exp(60 * (0.5 - (1 - (0.5 * Math.Pow(0.5, t))))))));
        Numbers.Close([expected], [value], 1e-14, "value");
    }
}
