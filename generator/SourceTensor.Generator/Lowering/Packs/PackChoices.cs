using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// In small vectors, what is computed of a choice between numbers that no step changes is a choice between what is computed of these, before the loop; and in
/// a side of a choice another one by the same condition is that side of it. Every bit is the same.
/// </summary>
internal sealed class PackChoices
{
    private readonly PackStep _step;

    /// <summary>The vectors that are such a choice.</summary>
    private readonly Dictionary<Local, Expression> _choices = [];

    private PackChoices(PackStep step) => _step = step;

    /// <param name="nodes">What a step computes, whatever its order.</param>
    /// <param name="statement">The statement of one.</param>
    /// <param name="replaced">One with another statement.</param>
    /// <param name="step">The step.</param>
    public static List<T> Run<T>(IReadOnlyList<T> nodes, Func<T, Statement> statement, Func<T, Statement, T> replaced, PackStep step)
    {
        var pass = new PackChoices(step);
        var known = nodes.ToList();
        for (var count = -1; count != pass._choices.Count;)
        {
            count = pass._choices.Count;
            known = [.. known.Select(node => replaced(node, pass.Run(statement(node))))];
        }

        return known;
    }

    private Statement Run(Statement statement)
    {
        var isVector = statement is Declare { Local.Lanes: > 1 } or Assign { Local.Lanes: > 1 };
        var computed = isVector ? statement.WithValues(Of) : statement;
        if (computed is Declare { Local.Element: ElementType.Float64 } declare && isVector && IsChoice(declare.Value))
        {
            _choices[declare.Local] = declare.Value;
        }

        return computed;
    }

    private Expression Of(Expression value)
    {
        if (value is not Apply apply)
        {
            return value;
        }

        Expression[] operands = [.. apply.Operands.Select(Of)];
        if (apply.Op is Where)
        {
            return new Apply(apply.Op, [operands[0], Side(operands[1], operands[0], 1), Side(operands[2], operands[0], 2)], apply.Element);
        }

        var choice = operands.Select(Known).FirstOrDefault(IsChoice) as Apply;
        return choice is not null && apply.Element == ElementType.Float64 && operands.All(operand => IsInvariant(Side(operand, choice.Operands[0], 1)))
            ? new Apply(choice.Op, [choice.Operands[0], Computed(1), Computed(2)], apply.Element)
            : new Apply(apply.Op, operands.ToEquatableArray(), apply.Element);

        Expression Computed(int side) => new Splat(Plain(apply.Op, [.. operands.Select(operand => ((Splat)Side(operand, choice.Operands[0], side)).Value)]));
    }

    /// <summary>A product by 1 is the other factor.</summary>
    private static Expression Plain(ElementwiseOp op, Expression[] operands) => (op, operands) switch
    {
        (Multiply, [Literal { Value.Number: 1 }, var x]) => x,
        (Multiply, [var x, Literal { Value.Number: 1 }]) => x,
        _ => Apply.Of(op, operands),
    };

    private Expression Known(Expression value) => value is LocalRead read && _choices.TryGetValue(read.Local, out var choice) ? choice : value;

    /// <summary>What a value is where a condition is true, or false.</summary>
    private Expression Side(Expression value, Expression condition, int side) => Known(value) is Apply { Op: Where } choice && choice.Operands[0] == condition ? choice.Operands[side] : value;

    private bool IsChoice(Expression value) => value is Apply { Op: Where, Operands: [_, var yes, var no] } && IsInvariant(yes) && IsInvariant(no);

    /// <summary>Whether a vector is a number that is known before the loop, in each lane.</summary>
    private bool IsInvariant(Expression value) => value is Splat { Value: var number } && _step.IsInvariant(number) && !number.Tree.Any(part => part is LocalRead read && _step.IsDeclared(read.Local));
}
