using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Branches that are choices in lanes: of the side that is not taken nothing is left, whatever it would have been.</summary>
public sealed class ChoicesOfBranchesTests
{
    /// <summary>How one learns, and how large what is not taken may be: its logarithm is infinite, and so is its derivative.</summary>
    [Theory]
    [InlineData("if (c[t] == 1) { total += Math.Log(p); } else { total += Math.Log(1 - p); }", "q += a * (v - q);")]
    [InlineData("total += c[t] == 1 ? Math.Log(p) : Math.Log(1 - p);", "if (c[t] == 1) { q += a * (v - q); } else { q *= 1 - a; }")]
    [InlineData("if (c[t] == 1) { total += Math.Log(v); }", "q = c[t] == 0 ? q : q + a * (v - q); total += q;")]
    [InlineData("if (c[t] == 1) { total -= 0.5 * q; } else if (v > 0) { total += Math.Sqrt(v) * Math.Log(v); }", "q += a * (v - q);")]
    public void What_is_not_taken_leaves_nothing(string added, string learned)
    {
        const string Parameters = "double a, Tensor1D<int> c, Tensor1D<double> x";
        var source = LoopPassesTests.Source(
            Parameters,
            $"var q = 0.5; var total = 0.0; for (var t = 0; t < c.Length; t++) {{ var v = x[t]; var p = Sigmoid(q); {added} {learned} }} return total;",
            "FCompiled",
            $"[Gradient(nameof(F))] public static partial (double Value, double A, Tensor1D<double> X) FGradient({Parameters});");
        var (program, without) = (Compile.Run(source), Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "ChoicesOfBranches"));
        string Text(CompiledProgram compiled) => compiled.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.Contains("Lanes.ConditionalSelect(", Text(program), StringComparison.Ordinal);
        Assert.NotEqual(Text(without), Text(program));
        foreach (var (length, scale) in new[] { 0, 1, 7, 8, 16, 37 }.SelectMany(length => new[] { 0.5, 50.0, 4000.0 }.Select(scale => (length, scale))))
        {
            // Where it is taken it is finite.
            double[] x = [.. Enumerable.Range(0, length).Select(t => scale * Math.Abs(Math.Sin(t + 1)))];
            int[] c = [.. Enumerable.Range(0, length).Select(t => scale > 10 ? 1 : t * 5 % 3 % 2)];
            x = [.. x.Select((value, t) => c[t] == 0 && t % 2 == 1 ? 0.0 : value)];
            object[] input = [0.3, new Tensor1D<int>(c), new Tensor1D<double>(x)];
            var name = FormattableString.Invariant($"{length} steps of {scale}");
            var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, name);
            for (var k = 0; k < expected.Length; k++)
            {
                Assert.All(actual[k].Values, value => Assert.True(double.IsFinite(value), name));
                Numbers.Close(expected[k].Values, actual[k].Values, 1e-12, $"result {k}, {name}");
            }
        }
    }
}
