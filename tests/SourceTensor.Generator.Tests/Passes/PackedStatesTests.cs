using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>States that are computed alike are computed in small vectors where they should be and nowhere else, and every bit of the results is the same without.</summary>
public sealed class PackedStatesTests
{
    private const string Options = "double a, double b, Tensor1D<int> k, [Data] Tensor1D<double> x, [Data] Tensor1D<double> y";

    private static readonly (string Name, string Body, string? Seen)[] s_functions =
    [
        ("Two", Learning(2, "q[k[t]] += a * (x[t] - q[k[t]]);"), "Vector128.Create(q0, q1)"),
        ("TwoWithForgetting", Learning(2, "var next = q[k[t]] + a * (x[t] - q[k[t]]); q += b * (0.5 - q); q[k[t]] = next;"), "Vector128.Create(q0, q1)"),
        ("Three", Learning(3, "var next = q[k[t]] + a * (x[t] - q[k[t]]); q += b * (0.5 - q); q[k[t]] = next;"), "Vector256.Create(q0, q1, q2, q2)"),
        ("Four", Learning(4, "q[k[t]] += a * (x[t] - q[k[t]]) * Math.Abs(q[k[t]]);"), "Vector256.Create(q0, q1, q2, q3)"),
        ("Elements", Loop("(s, r) = (a * s * (1 - s) + x[t], a * r * (1 - r) + y[t]);"), "Vector128.Create(s, r)"),
        ("WithoutLanes", "var s = a; var r = b; for (var t = 0; t < x.Length; t++) { (s, r) = (x[t] * s * (1 - s), x[t] * r * (1 - r)); } return s + 2 * r;", "Vector128.Create(s, r)"),
        ("Tests", Loop("(s, r) = (Where(s > x[t], s * 0.5 - x[t], a * s + x[t]), Where(r > x[t], r * 0.5 - x[t], a * r + x[t]));"), "Vector128.GreaterThan("),
        ("TestsOfOthers", Loop("(s, r) = (Where(x[t] != s, Square(s) / x[t] - a, -Sqrt(s)), Where(x[t] != r, Square(r) / x[t] - a, -Sqrt(r)));"), "~Vector128.Equals("),
        ("ReadElsewhere", Loop("(s, r) = (a * s * (1 - s) * x[t] - y[t], a * r * (1 - r) * x[t] - y[t]); sum += Math.Exp(s) * r;"), "Vector128.Create(s, r)"),

        // What is chosen of both is put into both; each waits for the other; one waits for the other; other operations; nothing is saved; an index that may be neither 0 nor 1; single precision.
        ("Chosen", Loop("var gain = q(k[t]) * y[t]; (s, r) = (a * s * (1 - s) - x[t] + gain, a * r * (1 - r) - x[t] + gain); double q(int i) => i == 0 ? s : r;"), null),
        ("Crossed", Loop("(s, r) = (a * r * (1 - r) + x[t], a * s * (1 - s) + x[t]);"), null),
        ("OneAfterTheOther", Loop("s = a * s * (1 - s) + x[t]; r = a * s * (1 - s) + x[t];"), null),
        ("OtherOperations", Loop("(s, r) = (s * s * x[t] + a, r * r * x[t] - a);"), null),
        ("OtherNumbers", Loop("(s, r) = (s * x[t], r * y[t]);"), null),
        ("AnyIndex", Loop("if (k[t] == 0) { s += a * (x[t] - s) * s; } else { r += a * (x[t] - r) * r; }"), null),
        ("Single", "var s = (float)a; var r = (float)b; for (var t = 0; t < x.Length; t++) { (s, r) = (s * s + (float)x[t] * s, r * r + (float)x[t] * r); } return s + r;", null),
    ];

    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> s_programs = new(() => (Compile.Run(Compile.Compilation([Compile.Parse(Source, "Input.cs")]), "PackedSums", isOneWidth: true), Compile.Run(Compile.Compilation([Compile.Parse(Source, "Input.cs")]), "PackedStates", isOneWidth: true)));

    private static string Source => "using System; using SourceTensor; using static SourceTensor.TensorMath; public static partial class Model {\n" + string.Join('\n', s_functions.Select(function => $$"""
        [TensorFunction(Defaults = false)]
        public static double {{function.Name}}({{Options}}) { {{function.Body}} }

        [Gradient(nameof({{function.Name}}))]
        public static partial (double Value, double A, double B) {{function.Name}}Gradient({{Options.Replace("[Data] ", "", StringComparison.Ordinal)}});

        [Compiled(nameof({{function.Name}}))]
        public static partial double {{function.Name}}Compiled({{Options.Replace("[Data] ", "", StringComparison.Ordinal)}});
        """)) + "\n}";

    private static string Learning(int options, string step) =>
        $$"""var q = Tensor1D.Filled({{options}}, 0.5); var total = 0.0; for (var t = 0; t < k.Length; t++) { total += LogSoftMax(b * q)[k[t]]; {{step}} } return total;""";

    private static string Loop(string step) => $$"""var s = 0.3; var r = b; var sum = 0.0; for (var t = 0; t < x.Length; t++) { {{step}} sum += Math.Exp(-s * s - r); } return sum + s;""";

    public static TheoryData<string> Functions => [.. s_functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void States_that_are_computed_alike_are_packed(string name)
    {
        var seen = s_functions.Single(function => function.Name == name).Seen;
        var text = s_programs.Value.With.Files.Single(file => file.Key.Contains($".{name}Compiled.", StringComparison.Ordinal)).Value;
        Assert.True(seen is null ? !text.Contains("Vector128.Create(", StringComparison.Ordinal) && !text.Contains("Vector256.Create(", StringComparison.Ordinal) : text.Contains(seen, StringComparison.Ordinal), text);
        Assert.DoesNotContain("Vector128.Create(", string.Concat(s_programs.Value.Without.Files.Values), StringComparison.Ordinal);
    }

    /// <summary>Numbers of all kinds among the elements.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_bit_is_the_same_without(string name)
    {
        double[] kinds = [0.7, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 5e-324, 1e300, -1e-300];
        var options = name == "Three" ? 3 : name == "Four" ? 4 : 2;
        foreach (var (trials, kind) in new[] { 0, 1, 5, 20, 43 }.SelectMany(trials => kinds.Select(kind => (trials, kind))))
        {
            object[] input =
            [
                0.3, 1.2,
                new Tensor1D<int>([.. Enumerable.Range(0, trials).Select(t => name == "AnyIndex" ? (t % 5) - 1 : t * t % 7 % options)]),
                new Tensor1D<double>([.. Enumerable.Range(0, trials).Select(t => t % 19 == 13 ? kind : Math.Sin(t))]),
                new Tensor1D<double>([.. Enumerable.Range(0, trials).Select(t => t % 23 == 17 ? kind : Math.Cos(3 * t))]),
            ];
            foreach (var member in new[] { "Compiled", "Gradient" })
            {
                var (with, without) = (Bits(s_programs.Value.With.Invoke("Model", name + member, input)!), Bits(s_programs.Value.Without.Invoke("Model", name + member, input)!));
                Assert.True(with.SequenceEqual(without), FormattableString.Invariant($"{member} of {trials} trials with {kind}"));
            }
        }
    }

    /// <summary>A gradient that keeps few states goes back through the steps a part at a time: in each, on from what the adjoints have become in the one before.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_loop_that_runs_again_goes_on_with_its_states(int options)
    {
        var parameters = Options.Replace("[Data] ", "", StringComparison.Ordinal);
        var program = Compile.RunOnce($$"""
            using System; using SourceTensor; using static SourceTensor.TensorMath;
            public static partial class Model
            {
                [TensorFunction(Defaults = false)]
                public static double F({{Options}}) { {{Learning(options, "var next = q[k[t]] + a * (x[t] - q[k[t]]); q += b * (0.5 - q); q[k[t]] = next;")}} }

                [Gradient(nameof(F))]
                public static partial (double Value, double A, double B) FGradient({{parameters}});

                [Gradient(nameof(F), Checkpoint = true)]
                public static partial (double Value, double A, double B) FInParts({{parameters}});
            }
            """);
        Assert.Contains("Vector" + (options > 2 ? 256 : 128) + ".Create(q_adj0", program.Files.Single(file => file.Key.Contains(".FInParts.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        object[] input =
        [
            0.3, 1.2, new Tensor1D<int>([.. Enumerable.Range(0, 50).Select(t => t * t % 7 % options)]),
            new Tensor1D<double>([.. Enumerable.Range(0, 50).Select(t => Math.Sin(t))]), new Tensor1D<double>(new double[50]),
        ];
        var (whole, parts) = (Arguments.All(program.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FInParts", input)!));
        for (var i = 0; i < whole.Length; i++)
        {
            Numbers.Close(whole[i].Values, parts[i].Values, 1e-12, FormattableString.Invariant($"result {i} of {options} options"));
        }
    }

    // Which NaN it is may differ.
    private static IEnumerable<long> Bits(object result) => Arguments.All(result).SelectMany(value => value.Values).Select(value => double.IsNaN(value) ? -1 : BitConverter.DoubleToInt64Bits(value));
}
