using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Sums over what a loop keeps of each step are added up in it, where its states are in a small vector and the sums can be too, and nowhere else.</summary>
public sealed class PackedSumsTests
{
    private const string Options = "double a, double b, double c, Tensor1D<int> k, Tensor1D<int> l, [Data] Tensor1D<double> x";

    private static readonly (string Name, string Body, string? Seen)[] s_functions =
    [
        ("Two", Learning(2, "k[t]", "q += c * (0.5 - q);"), "a_adj2 += Vector128.ConditionalSelect(equal"),
        ("Three", Learning(3, "k[t]", "q += c * (0.5 - q);"), "a_adj3 += Vector256.ConditionalSelect(equal"),
        ("Four", Learning(4, "k[t]", "q += c * (0.5 - q);"), "a_adj4 += Vector256.ConditionalSelect(equal"),
        ("Squares", Learning(3, "k[t]", "q += c * (0.5 - q) * q;"), "c_adj3 = Vector256.MultiplyAddEstimate("),
        ("OtherIndex", Learning(3, "l[t]", "q += c * (0.5 - q);"), "a_adj3 += Vector256.ConditionalSelect(equal"),

        // An index of which each step knows whether it is in range; what is kept of the states is read by something else too; one state, in no vector.
        ("Computed", Learning(3, "(k[t] + l[t]) % 3", "q += c * (0.5 - q);"), null),
        ("ByRewards", Learning(3, "k[t]", "q += c * (0.5 - q);"), null),
        ("One", "var s = a; var total = 0.0; for (var t = 0; t < k.Length; t++) { total += LogSigmoid(b * s); s += c * (x[t] - s) * s; } return total;", null),
    ];

    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> s_programs =
        new(() => (Compile.Run(Source), Compile.Run(Compile.Compilation([Compile.Parse(Source, "Input.cs")]), "PackedSums", isOneWidth: true)));

    private static string Source => "using System; using SourceTensor; using static SourceTensor.TensorMath; public static partial class Model {\n" + string.Join('\n', s_functions.Select(function => $$"""
        [TensorFunction(Defaults = false)]
        public static double {{function.Name}}({{(function.Name == "ByRewards" ? Options.Replace("[Data] ", "", StringComparison.Ordinal) : Options)}}) { {{function.Body}} }

        [Gradient(nameof({{function.Name}}))]
        public static partial (double Value, double A, double B, double C{{(function.Name == "ByRewards" ? ", Tensor1D<double> X" : "")}}) {{function.Name}}Gradient({{Options.Replace("[Data] ", "", StringComparison.Ordinal)}});
        """)) + "\n}";

    private static string Learning(int options, string index, string step) =>
        $$"""var q = Tensor1D.Filled({{options}}, 0.5); var total = 0.0; for (var t = 0; t < k.Length; t++) { total += LogSoftMax(b * q)[k[t]]; var next = q[{{index}}] + a * (x[t] - q[{{index}}]); {{step}} q[{{index}}] = next; } return total;""";

    public static TheoryData<string> Functions => [.. s_functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Sums_are_added_up_where_their_terms_are(string name)
    {
        var (with, without) = (Text(s_programs.Value.With), Text(s_programs.Value.Without));
        var seen = s_functions.Single(function => function.Name == name).Seen;
        if (seen is null)
        {
            Assert.Equal(without, with);
            return;
        }

        Assert.Contains(seen, with, StringComparison.Ordinal);
        Assert.DoesNotContain(seen, without, StringComparison.Ordinal);
        Assert.Contains("q_adj02[t] = q_adj", without, StringComparison.Ordinal);
        Assert.DoesNotContain("q_adj02[t] = q_adj", with.Split("RunAsWritten(double")[0], StringComparison.Ordinal);

        string Text(CompiledProgram program) => program.Files.Single(file => file.Key.Contains($".{name}Gradient.", StringComparison.Ordinal)).Value;
    }

    /// <summary>Numbers of all kinds among the rewards.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void Sums_are_the_same_without(string name)
    {
        double[] kinds = [0.7, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 5e-324, 1e300, -1e-300, 1e160];
        var options = name == "Two" ? 2 : name == "Four" ? 4 : 3;
        foreach (var (trials, kind) in new[] { 0, 1, 5, 8, 20, 43 }.SelectMany(trials => kinds.Select(kind => (trials, kind))))
        {
            object[] input =
            [
                0.3, 1.2, 0.1,
                new Tensor1D<int>([.. Enumerable.Range(0, trials).Select(t => t * t % 7 % options)]),
                new Tensor1D<int>([.. Enumerable.Range(0, trials + 1).Select(t => t < trials ? t * 5 % 7 % options : 99)]),
                new Tensor1D<double>([.. Enumerable.Range(0, trials).Select(t => t % 19 == 3 ? kind : Math.Sin(t))]),
            ];
            var (with, without) = (Arguments.All(s_programs.Value.With.Invoke("Model", name + "Gradient", input)!), Arguments.All(s_programs.Value.Without.Invoke("Model", name + "Gradient", input)!));
            for (var i = 0; i < without.Length; i++)
            {
                Numbers.Close(without[i].Values, with[i].Values, 1e-13, FormattableString.Invariant($"result {i} of {trials} trials with {kind}"));
            }
        }
    }
}
