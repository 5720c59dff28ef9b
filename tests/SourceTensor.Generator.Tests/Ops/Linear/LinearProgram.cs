using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>One function that calls an operation, compiled.</summary>
internal sealed record LinearCase(string Name, LinearCall Call, ElementType Element, CaseKind Kind, Function Function, MethodInfo Plain, MethodInfo Compiled, MethodInfo? Gradient)
{
    public string Title => $"{Call.Title}, {Element.Keyword()}, {Kind}";

    public bool IsSingle => Element == ElementType.Float32;
}

/// <summary>All calls of one function in one program, generated and compiled once.</summary>
internal static class LinearProgram
{
    private const int MaxRank = 5;

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<LinearCase>>> s_programs = new(StringComparer.Ordinal);

    public static IReadOnlyList<LinearCase> Of(string name) => s_programs.GetOrAdd(name, _ => new Lazy<IReadOnlyList<LinearCase>>(() => Build(LinearCalls.All[name]))).Value;

    private static List<LinearCase> Build(IEnumerable<LinearCall> calls)
    {
        var functions = calls.SelectMany(Kinds, (call, kind) => (Call: call, kind.Element, kind.Kind)).ToList();
        var source = new StringBuilder("using System;\nusing SourceTensor;\npublic static partial class Calls\n{\n");
        for (var i = 0; i < functions.Count; i++)
        {
            Write(source, $"F{i}", functions[i].Call, functions[i].Element, functions[i].Kind);
        }

        var input = Compile.Compilation(Compile.Parse(source.Append("}\n").ToString()));
        var result = Assert.Single(Compile.Driver().RunGenerators(input).GetRunResult().Results);
        Assert.Empty(result.Diagnostics);
        var models = Compile.Models(result).Values.ToLookup(model => model.FunctionName);
        var type = Compile.Load(Compile.OneWidth(input, result), isSilent: true).GetType("Calls")!;
        return [.. functions.Select((function, i) => new LinearCase(
            $"F{i}", function.Call, function.Element, function.Kind, models[$"F{i}"].First().Function!, type.GetMethod($"F{i}")!, type.GetMethod($"F{i}Compiled")!, type.GetMethod($"F{i}Gradient")))];
    }

    /// <summary>Values and gradients in double precision, inside a loop too; in single precision what is summed.</summary>
    private static IEnumerable<(ElementType Element, CaseKind Kind)> Kinds(LinearCall call)
    {
        yield return (ElementType.Float64, CaseKind.Value);
        yield return (ElementType.Float64, CaseKind.Weighted);
        if (call.Operands.Max(operand => operand.Length) is var rank && rank <= 3)
        {
            yield return (ElementType.Float32, CaseKind.Weighted);
            yield return (ElementType.Float64, CaseKind.InLoop);
        }
    }

    private static void Write(StringBuilder source, string name, LinearCall call, ElementType element, CaseKind kind)
    {
        var items = kind == CaseKind.InLoop ? 1 : 0;
        var parameters = string.Join(", ", call.Operands.Select((operand, k) => $"{OperationCalls.TypeOf(element, operand.Length + (k == 0 ? items : 0))} {"xyz"[k]}"));
        var weights = OperationCalls.TypeOf(element, Math.Min(MaxRank, call.Result + items));
        source.Append($"    // {call.Title}\n    [TensorFunction]\n");
        if (kind == CaseKind.Value)
        {
            source.Append($"    public static {OperationCalls.TypeOf(element, call.Result)} {name}({parameters}) => {call.Text(k => "xyz"[k].ToString())};\n\n");
        }
        else if (kind == CaseKind.Weighted)
        {
            source.Append($"    public static {element.Keyword()} {name}({parameters}, [Data] {weights} w) => {Weighted(call.Text(k => "xyz"[k].ToString()), "w", call.Result)};\n\n");
        }
        else
        {
            var length = (call.Result + 1) switch { 1 => "w.Length", 2 => "w.Rows", _ => "w.GetLength(0)" };
            source.Append($$"""
                    public static {{element.Keyword()}} {{name}}({{parameters}}, [Data] {{weights}} w)
                    {
                        var total = ({{element.Keyword()}})0;
                        for (var t = 0; t < {{length}}; t++)
                        {
                            total += {{Weighted(call.Text(k => k == 0 ? "x[t]" : "xyz"[k].ToString()), "w[t]", call.Result)}};
                        }

                        return total;
                    }

                """);
        }
    }

    private static string Weighted(string call, string weights, int rank) => rank == 0 ? $"{weights} * {call}" : $"TensorMath.Sum({weights} * {call})";
}
