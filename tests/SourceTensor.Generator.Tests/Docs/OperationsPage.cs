using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Tests;

/// <summary>One row of docs/ops.md.</summary>
/// <param name="ValueError">The largest that the theory over all operations has met.</param>
/// <param name="GradientError">The same of gradients; null where there is none.</param>
internal sealed record OperationRow(string Methods, string Summary, string Derivative, string Types, string Loop, double ValueError, double? GradientError, string Tolerance)
{
    public string Text(Func<double, string> number) =>
        $"| {Methods} | {Summary} | {Derivative} | {Types} | {Loop} | {number(ValueError)} | {(GradientError is { } gradient ? number(gradient) : "none")} |{(Tolerance.Length > 0 ? $" {Tolerance} |" : " |")}";
}

/// <summary>docs/ops.md, from the registry and from what the theories over it have measured.</summary>
internal static class OperationsPage
{
    public static IEnumerable<OperationRow> Rows() => OpRegistry.All.Where(op => op.Methods.Count > 0).SelectMany(op => op switch
    {
        ElementwiseOp elementwise => [Elementwise(elementwise)],
        Contract or MatrixOp => Linear(op),
        _ => [Structure(op)],
    });

    private static OperationRow Elementwise(ElementwiseOp op)
    {
        var cases = OperationProgram.Of(op);
        var types = cases.SelectMany(test => test.Call.Operands.Select(operand => operand.Element));
        var operands = cases.Where(test => test.Gradient is not null).Select(test => test.Call.Operands.Select(operand => operand.Element).ToList()).FirstOrDefault();
        return new OperationRow(
            Methods(op),
            op.Summary,
            operands is null ? "none" : DerivativeText.Of(op, operands),
            Types(types),
            Loop(cases.Where(test => test is { Kind: CaseKind.Value, Call.Rank: 1 } && test.Call.Operands.All(operand => operand.Element == ElementType.Float64)).Select(test => test.Function)),
            OperationTheory.ValueError(op.Name),
            operands is null ? null : OperationTheory.GradientError(op.Name),
            op.Tolerance is { } tolerance ? tolerance.Reason : "");
    }

    private static OperationRow Structure(Op op)
    {
        var cases = StructureProgram.Of(op);
        var value = cases.First(test => test.Kind == CaseKind.Value);
        var hasGradient = cases.Any(test => test.Gradient is not null);
        return new OperationRow(
            Methods(op),
            op.Summary,
            hasGradient ? DerivativeText.Of(op, value.Function) : "none",
            Types(cases.SelectMany(test => test.Call.Operands.Select(operand => operand.Element)).Append(value.Result)),
            Loop(cases.Where(test => test.Kind == CaseKind.Value && test.Call.Element == ElementType.Float64).Select(test => test.Function)),
            StructureTheory.ValueError(op.Name),
            hasGradient ? StructureTheory.GradientError(op.Name) : null,
            op.Tolerance is { } tolerance ? tolerance.Reason : "");
    }

    /// <summary>One operation may stand for several functions, each with a theory of its own.</summary>
    private static IEnumerable<OperationRow> Linear(Op op) => op.Methods.Select(method => method.Split('.')[1].Split('(')[0]).Distinct().Select(function =>
    {
        var cases = LinearProgram.Of(function);
        return new OperationRow(
            $"`{function}`",
            op.Summary,
            DerivativeText.Of(op, cases[0].Function),
            Types(cases.Select(test => test.Element)),
            op is MatrixOp ? "kernel" : Loop(cases.Where(test => test is { Kind: CaseKind.Value, Element: ElementType.Float64 }).Select(test => test.Function)),
            LinearTheory.ValueError(function),
            LinearTheory.GradientError(function),
            op.Tolerance is { } tolerance ? tolerance.Reason : "");
    });

    private static string Methods(Op op) => string.Join(" ", op.Methods.Select(Shown).Distinct().OrderBy(method => method.Contains('.', StringComparison.Ordinal)).Select(method => $"`{method}`"));

    // A method of TensorMath by its name, an operator by its symbol.
    private static string Shown(string method)
    {
        var (type, name) = (method.Split('.')[0], method[(method.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('(')[0]);
        return name.StartsWith("op_", StringComparison.Ordinal) ? Operator(name)
            : type == "TensorMath" ? name
            : type == "TensorConversions" ? "." + name
            : $"{type}.{name}";
    }

    private static string Operator(string name) => name switch
    {
        "op_Addition" => "+",
        "op_Subtraction" or "op_UnaryNegation" => "-",
        "op_Multiply" => "*",
        "op_Division" => "/",
        "op_Modulus" => "%",
        "op_OnesComplement" => "~",
        "op_LogicalNot" => "!",
        "op_BitwiseAnd" => "&",
        "op_BitwiseOr" => "\\|",
        "op_ExclusiveOr" => "^",
        "op_LeftShift" => "<<",
        "op_RightShift" => ">>",
        "op_UnsignedRightShift" => ">>>",
        "op_LessThan" => "<",
        "op_LessThanOrEqual" => "<=",
        "op_GreaterThan" => ">",
        "op_GreaterThanOrEqual" => ">=",
        "op_Equality" => "==",
        "op_Inequality" => "!=",
        _ => name,
    };

    private static string Types(IEnumerable<ElementType> elements) => string.Join(" ", elements.Distinct().OrderByDescending(element => element).Select(element => element.Keyword()));

    /// <summary>Whether any of the functions is computed by vector loops.</summary>
    private static string Loop(IEnumerable<Function> functions)
    {
        var kernels = functions.Select(function => Lowerer.Lower(PassList.BeforeLowering.RunAll(PassList.BeforeDifferentiation.RunAll(function)), LoopRewrites.All)).ToList();
        return kernels.Any(kernel => KernelWriter.HasVectorLoop(kernel.Body)) ? "vectors"
            : kernels.Any(kernel => kernel.Body.Statements.AndNested().Any(statement => statement is Lowering.Loop or GuardedLoop)) || kernels.Count == 0 ? "one by one"
            : "copies";
    }

    /// <summary>Rounded up to one digit, so that the page says no more than it can.</summary>
    public static string Number(double error)
    {
        if (error == 0)
        {
            return "0";
        }

        var power = Math.Floor(Math.Log10(error));
        var digit = Math.Ceiling((error / Math.Pow(10, power)) - 1e-9);
        return FormattableString.Invariant(digit == 10 ? (FormattableString)$"1e{power + 1:0}" : $"{digit:0}e{power:0}");
    }

    public static string Page(IEnumerable<OperationRow> rows) => $"""
        # Operations

        Written by the tests from the registry of operations: run `OperationsPageTests` with `SNAPSHOT_ACCEPT=1` after a change. Names without a
        class are those of `TensorMath`, and for scalars those of `Math` and `MathF` too.

        *Derivative*: what an operand's adjoint gains, g being the cotangent of the result r; 0 where g is exactly 0, whatever the partial
        is. Of operations that are not elementwise, the operations by which the adjoint is computed, or those that the operation is made of.
        *Types*: element types of operands that are tested; gradients are of `double` and `float`. *Loop*: whether tensors of
        `double` are computed in vectors. *Errors*: the largest that the theories over all operations meet in double precision, of compiled code against
        double-double, relative (of sums: relative to 1 at least); of the gradient against dual numbers, relative to 1 at least.

        | operation | meaning | derivative | types | loop | value error | gradient error | tolerance |
        |---|---|---|---|---|---|---|---|
        {string.Join('\n', rows.Select(row => row.Text(Number)))}
        """;
}
