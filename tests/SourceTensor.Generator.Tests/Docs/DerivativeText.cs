using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>The derivative of an operation in words, read off its rule: nothing here is written by hand.</summary>
internal static class DerivativeText
{
    /// <summary>The partial derivatives of an elementwise operation, times the cotangent g; r is the result.</summary>
    public static string Of(ElementwiseOp op, IReadOnlyList<ElementType> operands)
    {
        var parts = Enumerable.Range(0, op.Arity).Where(operand => operands[operand].IsFloating()).Select(operand => $"{"xyz"[operand]}: {Partial(op, operand, operands)}").ToList();
        return parts.Count == 0 ? "none" : string.Join("; ", parts);
    }

    private static string Partial(ElementwiseOp op, int operand, IReadOnlyList<ElementType> operands)
    {
        if (!op.KnowsPartial(operand))
        {
            return "refused";
        }

        var builder = new Builder(new IdSource());
        Value[] inputs = [.. operands.Select((element, k) => builder.NewVariable("xyz"[k].ToString(), TensorType.Scalar(element)))];
        var output = builder.NewVariable("r", op.Infer(inputs)[0]);
        var seed = builder.NewVariable("g", output.Type);
        return op.Chain(builder, operand, seed, inputs, output) is { } chain ? Text(builder, chain, seed) : "0";
    }

    /// <summary>The operations that the rule of one that is not elementwise uses, or those that it is made of.</summary>
    public static string Of(Op op, Function function)
    {
        var equation = function.Body.AllEquations().FirstOrDefault(candidate => candidate.Operation.GetType() == op.GetType());
        if (equation?.Operation is not PullbackOp rule)
        {
            var parts = Names(function.Body.AllEquations().Select(made => made.Operation));
            return parts.Length == 0 ? "that of its operands" : "that of " + parts;
        }

        var builder = new Builder(function.FreshIds());
        var cotangent = builder.NewVariable("g", equation.Output.Type);
        var before = builder.Equations.Count;
        var adjoints = rule.Pullback(builder, equation.Inputs, equation.Output, cotangent);
        var used = Names(builder.Equations.Skip(before).Select(made => made.Operation));
        return adjoints.All(adjoint => adjoint is null) ? "0" : used.Length == 0 ? "g" : "by " + used;
    }

    private static string Names(IEnumerable<Operation> operations) => string.Join(", ", operations
        .Where(operation => operation is not (Length or BindLength or CheckIndices or CheckNotEmpty or CheckRequirement)).Select(operation => $"`{operation.Name}`").Distinct());

    // What keeps a cotangent of 0 from meeting an infinite partial.
    private static bool IsSelected(Builder builder, Value value, Value seed) => builder.DefinitionOf(value) is { Operation: KeepZero, Inputs: [var compared, _] }
        && (compared == seed || (builder.DefinitionOf(compared) is { Operation: Negate, Inputs: [var negated] } && negated == seed));

    private static string Text(Builder builder, Value value, Value seed)
    {
        if (value is Constant constant)
        {
            return constant.ToString();
        }

        if (builder.DefinitionOf(value) is not { } equation)
        {
            return ((Variable)value).Name;
        }

        string At(int k) => Text(builder, equation.Inputs[k], seed);
        string Tight(int k) => builder.DefinitionOf(equation.Inputs[k]) is { Operation: Add or Subtract or Negate or Where or KeepZero } && !IsSelected(builder, equation.Inputs[k], seed) ? $"({At(k)})" : At(k);
        string Divisor(int k) => builder.DefinitionOf(equation.Inputs[k]) is { Operation: Add or Subtract or Negate or Multiply or Divide } ? $"({At(k)})" : At(k);
        return equation.Operation switch
        {
            KeepZero when IsSelected(builder, value, seed) => At(1),
            KeepZero => $"{At(0)} = 0 ? 0 : {At(1)}",
            Where => $"{At(0)} ? {At(1)} : {At(2)}",
            Add => $"{At(0)} + {At(1)}",
            Subtract => $"{At(0)} − {Tight(1)}",
            Multiply => $"{Tight(0)} · {Tight(1)}",
            Divide => $"{Tight(0)} / {Divisor(1)}",
            Negate => $"−{Tight(0)}",
            Square => $"{Divisor(0)}²",
            Equal => $"{At(0)} = {At(1)}",
            NotEqual => $"{At(0)} ≠ {At(1)}",
            var other => $"{other.Name}({string.Join(", ", equation.Inputs.Select((_, k) => At(k)).Prepend(other.Parameters).Where(part => part.Length > 0))})".ToString(CultureInfo.InvariantCulture),
        };
    }
}
