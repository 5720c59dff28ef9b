using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Every call of an operation that C# allows: all methods it stands for, with all element types, ranks and broadcasting forms.
/// The compiler says which of them exist, so that an operation that is registered is found here without being listed.
/// </summary>
internal static class OperationCalls
{
    public const int MaxRank = 3;

    private static readonly ElementType[] s_elements = [ElementType.Float64, ElementType.Float32, ElementType.Int32, ElementType.Int64, ElementType.Boolean];

    private static readonly Dictionary<string, string> s_operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "{0} + {1}", ["op_Subtraction"] = "{0} - {1}", ["op_Multiply"] = "{0} * {1}", ["op_Division"] = "{0} / {1}", ["op_Modulus"] = "{0} % {1}",
        ["op_UnaryNegation"] = "-{0}", ["op_OnesComplement"] = "~{0}", ["op_LogicalNot"] = "!{0}",
        ["op_BitwiseAnd"] = "{0} & {1}", ["op_BitwiseOr"] = "{0} | {1}", ["op_ExclusiveOr"] = "{0} ^ {1}",
        ["op_LeftShift"] = "{0} << {1}", ["op_RightShift"] = "{0} >> {1}", ["op_UnsignedRightShift"] = "{0} >>> {1}",
        ["op_LessThan"] = "{0} < {1}", ["op_LessThanOrEqual"] = "{0} <= {1}", ["op_GreaterThan"] = "{0} > {1}", ["op_GreaterThanOrEqual"] = "{0} >= {1}",
        ["op_Equality"] = "{0} == {1}", ["op_Inequality"] = "{0} != {1}",
    };

    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["Double"] = "double", ["Single"] = "float", ["Int32"] = "int", ["Int64"] = "long", ["Boolean"] = "bool",
    };

    /// <summary>The calls that compile, each with the type of its result.</summary>
    public static IReadOnlyList<(OperationCall Call, ElementType Result)> Of(ElementwiseOp op)
    {
        var candidates = op.Methods.SelectMany(method => Candidates(op, method)).ToList();
        var methods = candidates.Select((call, i) =>
            $"static void C{i}({string.Join(", ", call.Operands.Select(operand => $"{TypeOf(operand.Element, operand.Rank(call.Rank))} {operand.Name}"))})\n{{ var result = {call.Text(operand => operand.Name)}; }}");
        var compilation = Compile.Compilation(Compile.Parse($"using System; using SourceTensor;\nstatic class Candidates\n{{\n{string.Join('\n', methods)}\n}}"));
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var errors = model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
        var calls = new List<(OperationCall, ElementType)>();
        foreach (var (method, call) in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Zip(candidates))
        {
            var local = method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single();
            if (!errors.Contains(method.GetLocation().GetLineSpan().EndLinePosition.Line)
                && TypeMap.Find(((ILocalSymbol)model.GetDeclaredSymbol(local)!).Type) is var (element, rank) && rank == call.Rank && IsKnown(call, element))
            {
                calls.Add((call, element));
            }
        }

        Assert.All(op.Methods, method => Assert.True(calls.Any(entry => entry.Item1.Method == method), $"no call of {method} compiles"));
        return calls;
    }

    /// <summary>Whether the operation has a meaning for these types: an integer quotient is a call in C#, and a diagnostic here.</summary>
    private static bool IsKnown(OperationCall call, ElementType result)
    {
        var promoted = call.Operands.Select(operand => operand.Element).Where(element => element != ElementType.Boolean).Append(result.IsFloating() ? result : ElementType.Boolean).Max();
        try
        {
            call.Op.Infer([.. call.Operands.Select(operand => new Variable(0, operand.Name, TensorType.Scalar(operand.Element == ElementType.Boolean ? operand.Element : promoted)))]);
            return true;
        }
        catch (TypeException)
        {
            return false;
        }
    }

    public static string TypeOf(ElementType element, int rank) => rank == 0 ? element.Keyword() : $"Tensor{rank}D<{element.Keyword()}>";

    private static IEnumerable<OperationCall> Candidates(ElementwiseOp op, string method) =>
        from elements in Elements(op.Arity)
        from rank in Enumerable.Range(0, HasTensors(method) ? MaxRank + 1 : 1)
        from forms in Forms(op.Arity, rank)
        select new OperationCall(op, method, Expression(method, op.Arity), rank, [.. Enumerable.Range(0, op.Arity).Select(k => new CallOperand("xyz"[k..(k + 1)], elements[k], forms[k]))]);

    private static bool HasTensors(string method) => method.StartsWith("Tensor", StringComparison.Ordinal);

    private static string Expression(string method, int arity)
    {
        var (type, name) = (method.Split('.')[0], method.Split('.')[1]);
        var arguments = string.Join(", ", Enumerable.Range(0, arity).Select(k => $"{{{k}}}"));
        return name.StartsWith("op_", StringComparison.Ordinal) ? s_operators[name]
            : type == "TensorConversions" ? $"{{0}}.{name}()"
            : $"{s_keywords.GetValueOrDefault(type, type)}.{name}({arguments})";
    }

    /// <summary>One type for all operands; a condition before the others; integers beside doubles.</summary>
    private static IEnumerable<ElementType[]> Elements(int arity)
    {
        foreach (var element in s_elements)
        {
            yield return [.. Enumerable.Repeat(element, arity)];
            if (arity == 3 && element != ElementType.Boolean)
            {
                yield return [ElementType.Boolean, element, element];
            }
        }

        if (arity == 2)
        {
            yield return [ElementType.Int32, ElementType.Float64];
            yield return [ElementType.Float64, ElementType.Int32];
            yield return [ElementType.Int64, ElementType.Int32];
        }
    }

    private static IEnumerable<OperandForm[]> Forms(int arity, int rank)
    {
        yield return [.. Enumerable.Repeat(OperandForm.Whole, arity)];
        if (rank == 0 || arity == 1)
        {
            yield break;
        }

        var others = Enum.GetValues<OperandForm>().Skip(1).Where(form => rank > 1 || form is OperandForm.Scalar or OperandForm.LeadingOne);
        foreach (var (operand, form) in Enumerable.Range(0, arity).SelectMany(operand => others, (operand, form) => (operand, form)))
        {
            yield return [.. Enumerable.Range(0, arity).Select(k => k == operand ? form : OperandForm.Whole)];
            if (arity == 3 && form == OperandForm.Scalar)
            {
                yield return [.. Enumerable.Range(0, arity).Select(k => k == operand ? OperandForm.Whole : form)];
            }
        }
    }
}
