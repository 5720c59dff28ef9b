using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A function of the program: plain, compiled and, where its result is a floating-point scalar, differentiated.</summary>
internal sealed record StructureCase(string Name, CaseKind Kind, StructureCall Call, ElementType Result, int Rank, Function Function, MethodInfo Plain, MethodInfo Compiled, MethodInfo? Gradient)
{
    public string Title => $"{Call.Expression} of {string.Join(", ", Call.Operands.Select(operand => $"{operand.Element.Keyword()} [{string.Join(", ", operand.Shape)}]"))}, {Kind}";

    public bool IsSingle => Result == ElementType.Float32 || Call.Operands.Any(operand => operand.Element == ElementType.Float32);

    public Elements<double>[] Run(MethodInfo method, object[] arguments) => Arguments.All(method.Invoke(
        null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(_ => (object)Type.Missing)], null)!);
}

/// <summary>All calls of one operation as functions of one program, generated and compiled once.</summary>
internal static class StructureProgram
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<StructureCase>>> s_programs = new(StringComparer.Ordinal);

    public static IReadOnlyList<StructureCase> Of(Op op) => s_programs.GetOrAdd(op.Name, _ => new Lazy<IReadOnlyList<StructureCase>>(() => Build(op))).Value;

    private static List<StructureCase> Build(Op op)
    {
        var functions = Typed(StructureCalls.Of(op)).SelectMany(entry => Kinds(entry.Call, entry.Result, entry.Rank), (entry, kind) => (entry.Call, entry.Result, entry.Rank, Kind: kind)).ToList();
        var source = new StringBuilder("using System;\nusing SourceTensor;\npublic static partial class Calls\n{\n");
        for (var i = 0; i < functions.Count; i++)
        {
            Write(source, $"F{i}", functions[i].Call, functions[i].Result, functions[i].Rank, functions[i].Kind);
        }

        var input = Compile.Compilation(Compile.Parse(source.Append("}\n").ToString()));
        var result = Assert.Single(Compile.Driver().RunGenerators(input).GetRunResult().Results);
        Assert.Empty(result.Diagnostics);
        var models = Compile.Models(result).Values.ToLookup(model => model.FunctionName);
        var type = Compile.Load(Compile.OneWidth(input, result), isSilent: true).GetType("Calls")!;
        return [.. functions.Select((function, i) => new StructureCase(
            $"F{i}", function.Kind, function.Call, function.Result, function.Rank, models[$"F{i}"].First().Function!, type.GetMethod($"F{i}")!, type.GetMethod($"F{i}Compiled")!, type.GetMethod($"F{i}Gradient")))];
    }

    /// <summary>The calls with the types of their results; every one of them compiles.</summary>
    private static IEnumerable<(StructureCall Call, ElementType Result, int Rank)> Typed(IReadOnlyList<StructureCall> calls)
    {
        var methods = calls.Select((call, i) => $"static void C{i}({Parameters(call, 0)}) {{ var result = {call.Expression}; }}");
        var compilation = Compile.Compilation(Compile.Parse($"using System; using SourceTensor;\nstatic class Candidates\n{{\n{string.Join('\n', methods)}\n}}"));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => error + ": " + error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line])));
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var locals = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>();
        return locals.Zip(calls, (local, call) =>
        {
            var (element, rank) = TypeMap.Find(((ILocalSymbol)model.GetDeclaredSymbol(local)!).Type)!.Value;
            return (call, element, rank);
        });
    }

    /// <summary>All kinds in double precision; in single precision the value and the gradient; of integers and booleans the value.</summary>
    private static IEnumerable<CaseKind> Kinds(StructureCall call, ElementType result, int rank)
    {
        yield return CaseKind.Value;
        var isFloating = result.IsFloating() && call.Operands.Any(operand => operand.Element.IsFloating());
        if (isFloating)
        {
            yield return CaseKind.Weighted;
        }

        if (isFloating && call.Element == ElementType.Float64 && rank < 5)
        {
            yield return CaseKind.InLoop;
        }
    }

    private static string Parameters(StructureCall call, int more) => string.Join(", ", call.Operands.Select(operand =>
        $"{OperationCalls.TypeOf(operand.Element, operand.Shape.Length + (IsItem(operand) ? more : 0))} {operand.Name}"));

    /// <summary>Whether a loop passes an item of this operand, and not the same one each time.</summary>
    public static bool IsItem(StructureOperand operand) => operand.Element.IsFloating() || operand.Name == "at";

    private static void Write(StringBuilder source, string name, StructureCall call, ElementType result, int rank, CaseKind kind)
    {
        var items = kind == CaseKind.InLoop ? 1 : 0;
        var weights = OperationCalls.TypeOf(result, rank + items);
        source.Append("    [TensorFunction]\n");
        if (kind == CaseKind.Value)
        {
            source.Append($"    public static {OperationCalls.TypeOf(result, rank)} {name}({Parameters(call, 0)}) => {call.Expression};\n\n");
            return;
        }

        var parameters = Parameters(call, items) + $", [Data] {weights} w";
        if (kind == CaseKind.Weighted)
        {
            source.Append($"    public static {result.Keyword()} {name}({parameters}) => {Weighted(call.Expression, "w", rank)};\n\n");
            return;
        }

        var length = rank switch { 0 => "w.Length", 1 => "w.Rows", _ => "w.GetLength(0)" };
        var locals = string.Join("\n            ", call.Operands.Where(IsItem).Select(operand => $"var {operand.Name} = {operand.Name}s[t];"));
        foreach (var operand in call.Operands.Where(IsItem))
        {
            parameters = parameters.Replace($" {operand.Name},", $" {operand.Name}s,", StringComparison.Ordinal);
        }

        source.Append(CultureInfo.InvariantCulture, $$"""
                public static {{result.Keyword()}} {{name}}({{parameters}})
                {
                    var total = ({{result.Keyword()}})0;
                    for (var t = 0; t < {{length}}; t++)
                    {
                        {{locals}}
                        total += {{Weighted(call.Expression, "w[t]", rank)}};
                    }

                    return total;
                }

            """);
    }

    private static string Weighted(string call, string weights, int rank) => rank == 0 ? $"{weights} * ({call})" : $"TensorMath.Sum({weights} * ({call}))";
}
