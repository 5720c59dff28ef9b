using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary><c>if</c>, <c>?:</c>, <c>&amp;&amp;</c>, <c>||</c>: both sides are followed, and every variable that one of them writes is a result of the branch.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>So many operations are computed on both sides rather than chosen between.</summary>
    private const int FewOperations = 4;

    /// <summary>What is nested deeper is followed no further: every pass over it would have to be as deep.</summary>
    private const int MostNested = 100;

    // Inside a side, or a loop that may end early, what is required holds only if control comes there: it cannot be asked for at entry.
    private int _conditions;

    private Operand? If(IConditionalOperation conditional) => LowerValue(conditional.Condition) is { } condition
        ? Choose(conditional, condition.Value, () => Statement(conditional.WhenTrue), () => conditional.WhenFalse is { } otherwise ? Statement(otherwise) : null)
        : Poison.Instance;

    /// <summary><c>c ? x : y</c>.</summary>
    private Operand? Conditional(IConditionalOperation conditional)
    {
        if (LowerValue(conditional.Condition) is not { } condition)
        {
            return Poison.Instance;
        }

        var value = NewCell("value", Nothing.Instance);
        return Choose(conditional, condition.Value, () => Set(value, conditional.WhenTrue), () => Set(value, conditional.WhenFalse!), [value], isExpression: true) is Poison
            ? Poison.Instance
            : value.Value;
    }

    private Operand? Set(Cell cell, IOperation operation)
    {
        if (Lower(operation) is not { } value)
        {
            return Unsupported(operation, "a call that returns nothing");
        }

        cell.Value = value;
        return value;
    }

    /// <summary><c>x &amp;&amp; y</c>, <c>x || y</c>: the right operand is evaluated only when the left does not decide.</summary>
    private Operand ShortCircuit(IBinaryOperation binary)
    {
        if (LowerValue(binary.LeftOperand) is not { } left)
        {
            return Poison.Instance;
        }

        var isAnd = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var value = NewCell("value", new ValueOperand(Constant.Of(!isAnd)));
        Operand? Right() => Set(value, binary.RightOperand);
        Operand? Decided() => null;
        return (isAnd ? Choose(binary, left.Value, Right, Decided, [value], isExpression: true) : Choose(binary, left.Value, Decided, Right, [value], isExpression: true)) is Poison
            ? Poison.Instance
            : value.Value;
    }

    /// <summary>
    /// Follows both sides of a condition; afterwards a variable that they leave with different values is a result of the
    /// branch. A condition known at build time leaves one side.
    /// </summary>
    /// <param name="own">Variables of the front end that the sides write, beside the user's.</param>
    /// <param name="isExpression">Whether a few cheap operations may be computed on either side.</param>
    private Operand? Choose(IOperation at, Value condition, Func<Operand?> whenTrue, Func<Operand?> whenFalse, IReadOnlyList<Cell>? own = null, bool isExpression = false)
    {
        if (condition is Constant known)
        {
            return known.Bits != 0 ? whenTrue() : whenFalse();
        }

        var origin = _builder.Origin;
        var cells = VisibleCells.Concat(_flow.Cells).Concat(own ?? []).Distinct().ToList();
        var before = cells.Select(cell => cell.Value).ToList();
        var (first, afterFirst, firstThrows) = Side(cells, whenTrue);
        Restore(cells, before);
        var (second, afterSecond, secondThrows) = Side(cells, whenFalse);
        Restore(cells, before);
        _builder.Origin = origin;
        if (first is null || second is null)
        {
            return Poison.Instance;
        }

        if (firstThrows || secondThrows)
        {
            AfterThrow(condition, firstThrows ? first : null, secondThrows ? second : null, secondThrows ? first : second);
            Restore(cells, secondThrows ? afterFirst : afterSecond);
            _hasThrown = firstThrows && secondThrows;
            return null;
        }

        return Merge(at, condition, cells, (first, afterFirst), (second, afterSecond), isExpression);
    }

    private static void Restore(List<Cell> cells, List<Operand> values)
    {
        foreach (var (cell, value) in cells.Zip(values, (cell, value) => (cell, value)))
        {
            cell.Value = value;
        }
    }

    /// <summary>Follows one side in a body of its own; no builder when something was reported.</summary>
    private (Builder? Builder, List<Operand> After, bool Throws) Side(List<Cell> cells, Func<Operand?> side)
    {
        if (_conditions >= MostNested)
        {
            throw new InsufficientExecutionStackException();
        }

        var (outer, scope) = (_builder, _scope);
        _hasThrown = false;
        _builder = outer.Nested();
        _scope = new Scope(scope);
        _conditions++;
        var result = side();
        _conditions--;
        var builder = result is Poison ? null : _builder;
        (_builder, _scope) = (outer, scope);
        var throws = _hasThrown;
        _hasThrown = false;
        return (builder, [.. cells.Select(cell => cell.Value)], throws);
    }

    /// <summary>Where a side throws, the branch is only that; what the other side does is done after it.</summary>
    private void AfterThrow(Value condition, Builder? whenTrue, Builder? whenFalse, Builder other)
    {
        Body Side(Builder? side) => side?.ToBody([], []) ?? new Body([], [], []);
        _builder.EmitAll(new Branch(Side(whenTrue), Side(whenFalse)), [], [condition]);
        if (whenTrue is null || whenFalse is null)
        {
            foreach (var equation in other.Equations)
            {
                _builder.Append(equation);
            }
        }
    }

    private Operand? Merge(IOperation at, Value condition, List<Cell> cells, (Builder Builder, List<Operand> After) first, (Builder Builder, List<Operand> After) second, bool isExpression)
    {
        var changed = new List<(Cell Cell, Operand First, Operand Second)>();
        for (var i = 0; i < cells.Count; i++)
        {
            var (x, y) = (WithAny(first.Builder, first.After[i], second.After[i]), WithAny(second.Builder, second.After[i], first.After[i]));
            if (x.Equals(y) || x is Poison)
            {
                cells[i].Value = x;
            }
            else if (y is Poison)
            {
                cells[i].Value = y;
            }
            else if (x.Leaves.Count() != y.Leaves.Count() || !x.Leaves.Any())
            {
                return Unsupported(at, $"`{cells[i].Name}` with another structure on either side of a condition");
            }
            else
            {
                changed.Add((cells[i], x, y));
            }
        }

        var leaves = changed.SelectMany(change => change.First.Leaves.Zip(change.Second.Leaves, (x, y) => (First: x, Second: y))).ToList();
        var names = changed.SelectMany(change => change.First.LeafNames(change.Cell.Name)).ToList();
        var different = leaves.Select(leaf => leaf.First.Value != leaf.Second.Value).ToList();
        if (Outputs(at, condition, (first.Builder, second.Builder), [.. leaves.Where((_, i) => different[i])], [.. names.Where((_, i) => different[i])], isExpression) is not { } outputs)
        {
            return Poison.Instance;
        }

        var merged = new Queue<Value>(outputs);
        var values = new Queue<ValueOperand>(leaves.Select((leaf, i) => new ValueOperand(
            different[i] ? merged.Dequeue() : leaf.First.Value,
            Memory.Either(leaf.First.Memory, leaf.Second.Memory),
            leaf.First.IsView || leaf.Second.IsView)));
        foreach (var (cell, x, _) in changed)
        {
            cell.Value = x.WithLeaves(x.Leaves.Select(_ => values.Dequeue()).ToList());
        }

        return null;
    }

    /// <summary>A variable that only the other side has given a value has any on this: C# makes sure that nobody reads it.</summary>
    private static Operand WithAny(Builder side, Operand value, Operand other) => value is Nothing or Unassigned && other.Leaves.Any()
        ? other.WithLeaves([.. other.Leaves.Select(leaf => new ValueOperand(side.Zeros(leaf.Value.Type)))])
        : value;

    /// <summary>The results of the branch; null when they do not fit together.</summary>
    private IReadOnlyList<Value>? Outputs(
        IOperation at, Value condition, (Builder First, Builder Second) sides, List<(ValueOperand First, ValueOperand Second)> leaves, List<string> names, bool isExpression)
    {
        foreach (var (x, y) in leaves)
        {
            var (left, right) = (_builder.Canonical(x.Value).Type, _builder.Canonical(y.Value).Type);
            if (left.Rank != right.Rank || left.Element != right.Element || !left.Shape.Zip(right.Shape, _solver.Unify).All(isEqual => isEqual))
            {
                Misfit(at, [], $"it is {left} on one side of the condition and {right} on the other");
                return null;
            }
        }

        if (isExpression && leaves.Count == 1 && IsFew(sides.First) && IsFew(sides.Second))
        {
            foreach (var equation in sides.First.Equations.Concat(sides.Second.Equations))
            {
                _builder.Append(equation);
            }

            return [Select(condition, leaves[0].First.Value, leaves[0].Second.Value)];
        }

        var branch = new Branch(
            sides.First.ToBody([], leaves.Select(leaf => leaf.First.Value)),
            sides.Second.ToBody([], leaves.Select(leaf => leaf.Second.Value)));
        if (branch.Bodies.SelectMany(body => body.Results).SelectMany(result => result.Type.Shape).SelectMany(length => length.Symbols).OfType<LocalSymbol>().FirstOrDefault(symbol => !_builder.Knows(symbol)) is { } unknown)
        {
            Fail(Descriptors.LengthUnknown, at, Shown(Dimension.Of(unknown)));
            return null;
        }

        return [.. _builder.EmitAll(branch, names, [condition])];
    }

    private static bool IsFew(Builder side) => side.Equations.Count <= FewOperations
        && side.Equations.All(equation => !equation.CanThrow && equation.Operation is ElementwiseOp { IsExpensive: false } && equation.Output.Type.IsScalar);

    private Value Select(Value condition, Value whenTrue, Value whenFalse) => (whenTrue, whenFalse) switch
    {
        (Constant { Element: ElementType.Boolean, Bits: 1 }, Constant { Bits: 0 }) => condition,
        (Constant { Element: ElementType.Boolean, Bits: 0 }, Constant { Bits: 1 }) => Not(condition),
        (_, Constant { Element: ElementType.Boolean, Bits: 0 }) => _builder.Emit(new LogicalAnd(), condition, whenTrue),
        (Constant { Element: ElementType.Boolean, Bits: 1 }, _) => _builder.Emit(new LogicalOr(), condition, whenFalse),
        _ => _builder.Emit(new Where(), condition, whenTrue, whenFalse),
    };

    private Value Not(Value x) => x is Constant known ? Constant.Of(known.Bits == 0) : _builder.Emit(new LogicalNot(), x);

    private Value Or(Value x, Value y) => (x, y) switch
    {
        (Constant { Bits: 0 }, _) => y,
        (_, Constant { Bits: 0 }) => x,
        (Constant, _) => x,
        (_, Constant) => y,
        _ => _builder.Emit(new LogicalOr(), x, y),
    };
}
