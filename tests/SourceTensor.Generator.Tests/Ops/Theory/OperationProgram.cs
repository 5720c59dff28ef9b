using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What a function of the program does with a call.</summary>
internal enum CaseKind
{
    /// <summary>Returns it.</summary>
    Value,

    /// <summary>Returns its sum, weighted: a scalar that can be differentiated.</summary>
    Weighted,

    /// <summary>Adds up weighted sums over the leading axis of what it is called with.</summary>
    InLoop,
}

/// <summary>A function of the program: plain, compiled and, where its result is a floating-point scalar, differentiated.</summary>
internal sealed record OperationCase(string Name, CaseKind Kind, OperationCall Call, ElementType Result, Function Function, MethodInfo Plain, MethodInfo Compiled, MethodInfo? Gradient)
{
    public string Title => $"{Call.Title}, {Kind}";

    public Elements<double>[] RunPlain(object[] arguments) => Invoke(Plain, arguments);

    public Elements<double>[] RunCompiled(object[] arguments) => Invoke(Compiled, arguments);

    /// <summary>The value, then the gradients by the floating-point operands.</summary>
    public Elements<double>[] RunGradient(object[] arguments) => Invoke(Gradient!, arguments);

    private static Elements<double>[] Invoke(MethodInfo method, object[] arguments) => Arguments.All(method.Invoke(
        null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(_ => (object)Type.Missing)], null)!);
}

/// <summary>All calls of one operation as functions of one program, generated and compiled once.</summary>
internal static class OperationProgram
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<OperationCase>>> s_programs = new(StringComparer.Ordinal);

    public static IReadOnlyList<OperationCase> Of(ElementwiseOp op) => s_programs.GetOrAdd(op.Name, _ => new Lazy<IReadOnlyList<OperationCase>>(() => Build(op))).Value;

    private static List<OperationCase> Build(ElementwiseOp op)
    {
        var functions = OperationCalls.Of(op).SelectMany(entry => Kinds(entry.Call, entry.Result), (entry, kind) => (entry.Call, entry.Result, Kind: kind)).ToList();
        var source = new StringBuilder("using System;\nusing SourceTensor;\n#pragma warning disable CS0675 // An int beside a long in a bitwise or is what is tested.\npublic static partial class Calls\n{\n");
        for (var i = 0; i < functions.Count; i++)
        {
            Write(source, $"F{i}", functions[i].Call, functions[i].Result, functions[i].Kind);
        }

        var input = Compile.Compilation(Compile.Parse(source.Append("}\n").ToString()));
        var result = Assert.Single(Compile.Driver().RunGenerators(input).GetRunResult().Results);
        Assert.Empty(result.Diagnostics);
        var models = Compile.Models(result).Values.ToLookup(model => model.FunctionName);
        var type = Compile.Load(Compile.OneWidth(input, result), isSilent: true).GetType("Calls")!;
        return [.. functions.Select((function, i) => new OperationCase(
            $"F{i}", function.Kind, function.Call, function.Result, models[$"F{i}"].First().Function!, type.GetMethod($"F{i}")!, type.GetMethod($"F{i}Compiled")!, type.GetMethod($"F{i}Gradient")))];
    }

    /// <summary>
    /// All kinds in double precision. In single precision, and in loops at the highest rank, broadcasting is the same code
    /// again: there the plain form stands for all.
    /// </summary>
    private static IEnumerable<CaseKind> Kinds(OperationCall call, ElementType result)
    {
        yield return CaseKind.Value;
        var isWhole = call.Operands.All(operand => operand.Form == OperandForm.Whole);
        var isDouble = call.Operands.All(operand => operand.Element is ElementType.Float64 or ElementType.Boolean);
        if (result.IsFloating() && (isWhole || (isDouble && call.Rank > 0)))
        {
            yield return CaseKind.Weighted;
            if (isWhole ? isDouble || call.Rank <= 1 : call.Rank < OperationCalls.MaxRank)
            {
                yield return CaseKind.InLoop;
            }
        }
    }

    private static void Write(StringBuilder source, string name, OperationCall call, ElementType result, CaseKind kind)
    {
        var items = kind == CaseKind.InLoop ? 1 : 0;
        var parameters = call.Operands.Select(operand => Parameter(operand.Element, operand.Rank(call.Rank) + (call.IsItem(operand) ? items : 0), operand.Name));
        var weights = OperationCalls.TypeOf(result, call.Rank + items);
        source.Append($"    // {call.Title}\n    [TensorFunction]\n");
        switch (kind)
        {
            case CaseKind.Value:
                source.Append($"    public static {OperationCalls.TypeOf(result, call.Rank)} {name}({string.Join(", ", parameters)}) => {call.Text(operand => operand.Name)};\n\n");
                break;
            case CaseKind.Weighted:
                source.Append($"    public static {result.Keyword()} {name}({string.Join(", ", parameters)}, [Data] {weights} w) => {Weighted(call.Text(operand => operand.Name), "w", call.Rank)};\n\n");
                break;
            default:
                var length = call.Rank switch { 0 => "w.Length", 1 => "w.Rows", _ => "w.GetLength(0)" };
                source.Append($$"""
                        public static {{result.Keyword()}} {{name}}({{string.Join(", ", parameters)}}, [Data] {{weights}} w)
                        {
                            var total = ({{result.Keyword()}})0;
                            for (var t = 0; t < {{length}}; t++)
                            {
                                total += {{Weighted(call.Text(operand => call.IsItem(operand) ? operand.Name + "[t]" : operand.Name), "w[t]", call.Rank)}};
                            }

                            return total;
                        }

                    """);
                break;
        }
    }

    private static string Parameter(ElementType element, int rank, string name) => $"{OperationCalls.TypeOf(element, rank)} {name}";

    private static string Weighted(string call, string weights, int rank) => rank == 0 ? $"{weights} * ({call})" : $"TensorMath.Sum({weights} * ({call}))";
}
