using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Evaluator;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Every built-in operator and cast of C# that its compiler accepts for the five element types, and what it calls with
/// them: the plain method, the evaluator and the compiled member agree in every bit, and in what they throw.
/// </summary>
public sealed class ScalarOperatorTests
{
    private static readonly Dictionary<string, object[]> Values = new(StringComparer.Ordinal)
    {
        ["bool"] = [false, true],
        ["int"] = [int.MinValue, -100, -1, 0, 1, 7, 31, 32, 33, int.MaxValue],
        ["long"] = [long.MinValue, -1L, 0L, 1L, 31L, 64L, 3_000_000_000L, (1L << 53) + 1, (1L << 60) + 3, long.MaxValue],
        ["float"] = [float.NaN, float.NegativeInfinity, float.PositiveInfinity, -0f, 0f, -1f, 2.5f, -7.25f, 3e9f, 1e-45f, float.MaxValue, 16777217f],
        ["double"] = [double.NaN, double.NegativeInfinity, double.PositiveInfinity, -0.0, 0.0, -1.0, 2.5, -7.25, 3e9, 1e19, -1e300, 5e-324],
    };

    private static readonly string[] Binary = ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "==", "!=", "<", "<=", ">", ">="];

    /// <summary>Statements about x and y that leave something in r.</summary>
    private static IEnumerable<string> Templates() =>
    [
        .. Binary.Select(symbol => $"var r = x {symbol} y;"),
        .. Binary.Take(11).Select(symbol => $"var r = x; r {symbol}= y;"),
        .. new[] { "+x", "-x", "!x", "~x" }.Select(expression => $"var r = {expression};"),
        .. Values.Keys.Select(type => $"var r = ({type})x;"),
        .. new[] { "++", "--" }.SelectMany(symbol => new[] { $"var r = x; r{symbol};", $"var n = x; var r = {symbol}n;" }),
        "var r = double.IsNaN(x);", "var r = float.IsFinite(x);", "var r = IsInfinity(x);", "var r = Equal(x, y);", "var r = NotEqual(x, y);",
        "var r = Where(x, y, y);", "var r = Where(y, x, x);", "var r = Where(x < y, x, y);", "var zero = 0; var r = x / zero;", "var less = -1; var r = x % less;",
        "var a = int.MaxValue; var r = a + 1 + x;", "var a = long.MinValue; var r = -a + x;", "var n = 1e12; var r = (int)n + x;",
        "var n = double.NaN; var r = (long)n + x;", "var n = (1L << 53) + 1; var r = n - x;", "var r = (x == y) ^ (x < y);",

        // How tightly operators bind, and what the C# compiler says of operands that are the same.
        "var r = (x & y) == y | x < y;", "var r = (x + y << 2) - (x << 2 + 1);", "var r = ~(x | y) & x ^ -(x - y) * -y;", "var r = !(x < y) == (y < x);",
        "var r = x - (y - x) / (y % 3 + 5);", "var r = (int)(x * 0.5) % 7 - (long)-y;", "var a = x; var r = a == x;", "var a = x; var r = a != x & a <= x & a >= x | a < x | a > x;",
        "long a = x; var r = a | y;", "long a = x; var b = (long)y; var r = a | b << 32;", "var a = x * 3; var b = x * 3; var r = a == b;",
    ];

    [Fact]
    public void Plain_evaluator_and_compiled_agree_in_every_bit()
    {
        var functions = Accepted();
        Assert.InRange(functions.Count, 400, 700);
        var program = Compile.RunOnce(Source(functions));
        var type = program.Type("Operators");
        var models = program.Models.Values.Where(model => model.Mode == Mode.Compiled).ToDictionary(model => model.FunctionName, StringComparer.Ordinal);
        foreach (var (name, function) in functions)
        {
            var (plain, compiled) = (type.GetMethod(name)!, type.GetMethod(name + "Compiled")!);
            var ir = models[name].Function ?? throw new InvalidOperationException($"{function}: {models[name].Failure}");
            foreach (var arguments in function.Types.Aggregate((IEnumerable<object[]>)[[]], (lists, t) => lists.SelectMany(_ => Values[t], (list, value) => (object[])[.. list, value])))
            {
                var expected = Outcome(() => plain.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);
                var what = FormattableString.Invariant($"{function} of ({string.Join(", ", arguments)})");
                Same(expected, Outcome(() => compiled.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!), what + ", compiled");
                Same(expected, Outcome(() => Evaluated(ir, arguments)), what + ", evaluator");
            }
        }
    }

    private sealed record Candidate(string Template, string[] Types)
    {
        public string Parameters => string.Join(", ", Types.Select((type, i) => $"{type} {(i == 0 ? "x" : "y")}"));

        public override string ToString() => $"`{Template}` for ({string.Join(", ", Types)})";
    }

    /// <summary>The C# compiler says which combinations there are, and what type each has.</summary>
    private static Dictionary<string, Candidate> Accepted()
    {
        var candidates = Templates().SelectMany(template => template.Contains('y')
            ? Values.Keys.SelectMany(_ => Values.Keys, (x, y) => new Candidate(template, [x, y]))
            : Values.Keys.Select(x => new Candidate(template, [x]))).Select((candidate, i) => (Name: $"F{i}", candidate)).ToDictionary(pair => pair.Name, pair => pair.candidate, StringComparer.Ordinal);
        var tree = Compile.Parse(Usings + "class C {" + string.Concat(candidates.Select(pair => $"static object {pair.Key}({pair.Value.Parameters}) {{ {pair.Value.Template} return r; }}\n")) + "}");
        var compilation = Compile.Compilation(tree);
        var refused = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => tree.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<ReturnStatementSyntax>()
            .Select(result => (Name: result.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.Text, Type: model.GetTypeInfo(result.Expression!).Type!.ToDisplayString()))
            .Where(method => !refused.Contains(method.Name))
            .ToDictionary(method => method.Name, method => candidates[method.Name] with { Template = candidates[method.Name].Template + " // " + method.Type }, StringComparer.Ordinal);
    }

    private const string Usings = "using SourceTensor; using static SourceTensor.TensorMath;\n#pragma warning disable CS1718, CS0675, CS0219\n";

    private static string Source(Dictionary<string, Candidate> functions) => Usings + "public static partial class Operators {\n" + string.Concat(functions.Select(pair =>
    {
        var (body, type) = (pair.Value.Template.Split(" // ")[0], pair.Value.Template.Split(" // ")[1]);
        return $"[TensorFunction] public static {type} {pair.Key}({pair.Value.Parameters}) {{ {body} return r; }}\n";
    })) + "}\n";

    private static object Evaluated(Function function, object[] arguments)
    {
        var result = new Evaluator<double>(new DoubleNumbers()).Run(function, Arguments.All(arguments))[0];
        return function.Results[0].Type.Element switch
        {
            ElementType.Boolean => result.Whole![0] != 0,
            ElementType.Int32 => checked((int)result.Whole![0]),
            ElementType.Int64 => result.Whole![0],
            ElementType.Float32 => (float)result.Values[0],
            _ => result.Values[0],
        };
    }

    private static object Outcome(Func<object> run)
    {
        try
        {
            return run();
        }
        catch (ArithmeticException fault)
        {
            return fault.GetType();
        }
    }

    private static void Same(object expected, object actual, string what)
    {
        // NaN has many forms, and 0.0 equals −0.0.
        var same = (expected, actual) switch
        {
            (double x, double y) => double.IsNaN(x) ? double.IsNaN(y) : BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
            (float x, float y) => float.IsNaN(x) ? float.IsNaN(y) : BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
            _ => expected.Equals(actual),
        };
        Assert.True(same, FormattableString.Invariant($"{what}: expected {expected}, got {actual}"));
    }
}
