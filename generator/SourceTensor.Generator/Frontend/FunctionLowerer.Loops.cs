using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// A counted <c>for</c> loop becomes a scan. Its states are the variables of the code around it that the body writes.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private Operand? Loop(IForLoopOperation loop)
    {
        if (Header(loop) is not { } header)
        {
            return Poison.Instance;
        }

        var writes = WriteAnalysis.Of(loop.Body, BodyOf);
        var inPart = writes.InPart.Select(_scope.Find).OfType<Cell>().ToList();
        var written = writes.Written.Select(_scope.Find).OfType<Cell>().SelectMany(cell => cell.Holders).Distinct().Where(cell => cell.Value is not CallableOperand).ToList();
        if (loop.Condition!.Descendants().OfType<ILocalReferenceOperation>().FirstOrDefault(read => writes.Written.Contains(read.Local, SymbolEqualityComparer.Default)) is { } changing)
        {
            return Unsupported(changing, "a bound that the loop itself changes");
        }

        if (WrittenUnderTwoNames(inPart) is { } pair)
        {
            return Fail(Descriptors.WrittenTensorAliased, loop, pair.Item1.Name, pair.Item2.Name);
        }

        var sharing = new Sharing(written, VisibleCells);
        var before = written.Select(cell => cell.Value).ToList();
        var initial = before.SelectMany(value => value.Leaves).ToList();
        var (outer, scope, origin) = (_builder, _scope, _builder.Origin);
        _builder = outer.Nested();
        _scope = new Scope(scope);
        var counter = _builder.NewVariable(header.Counter.Name, TensorType.Scalar(ElementType.Int32));
        var states = BindStates(written, initial);
        BindCounter(header, counter);

        var result = Statement(loop.Body);
        var after = written.SelectMany(cell => cell.Value.Leaves).ToList();
        var body = result is Poison ? null : CloseStep(loop, counter, states, after, []);
        (_builder, _scope) = (outer, scope);
        _builder.Origin = origin;
        if (body is null)
        {
            return Poison.Instance;
        }

        if ((WrittenUnderTwoNames(inPart) ?? sharing.After(after, inPart)) is { } late)
        {
            return Fail(Descriptors.WrittenTensorAliased, loop, late.Item1.Name, late.Item2.Name);
        }

        var scan = new Scan(states.Count, header.Length, header.Reverse, body);
        var outputs = _builder.EmitAll(scan, [.. states.Select(state => state.Name)], [.. initial.Select(leaf => leaf.Value)]);
        var finals = outputs.Zip(after, (output, leaf) => leaf with { Value = output }).Select((leaf, i) => leaf with { Memory = sharing.AtEnd(i) }).ToList();
        foreach (var (cell, value) in written.Zip(before, (cell, value) => (cell, value)))
        {
            cell.Value = value.WithLeaves(finals.Take(value.Leaves.Count()));
            finals.RemoveRange(0, value.Leaves.Count());
        }

        return null;
    }

    private sealed record LoopHeader(ILocalSymbol Counter, Dimension Start, Dimension Length, bool Reverse);

    /// <summary><c>for (var t = a; t &lt; b; t++)</c> and its downward twin, with bounds known at entry.</summary>
    private LoopHeader? Header(IForLoopOperation loop)
    {
        if (loop.Before is not [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: { } first } declarator] }] }]
            || declarator.Symbol.Type.SpecialType != SpecialType.System_Int32
            || loop.Condition is not IBinaryOperation { LeftOperand: ILocalReferenceOperation tested, RightOperand: { } bound, OperatorKind: var relation }
            || !SymbolEqualityComparer.Default.Equals(tested.Local, declarator.Symbol)
            || loop.AtLoopBottom is not [IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Target: ILocalReferenceOperation stepped } step }]
            || !SymbolEqualityComparer.Default.Equals(stepped.Local, declarator.Symbol))
        {
            Unsupported(loop, "this `for` loop", "; write `for (var t = first; t < last; t++)`, or downwards with `>=` and `t--`");
            return null;
        }

        if (BoundOf(first) is not { } start || BoundOf(bound) is not { } end)
        {
            return null;
        }

        var one = Dimension.Of(1);
        switch (step.Kind, relation)
        {
            case (OperationKind.Increment, BinaryOperatorKind.LessThan): return new LoopHeader(declarator.Symbol, start, end - start, false);
            case (OperationKind.Increment, BinaryOperatorKind.LessThanOrEqual): return new LoopHeader(declarator.Symbol, start, end + one - start, false);
            case (OperationKind.Decrement, BinaryOperatorKind.GreaterThanOrEqual): return new LoopHeader(declarator.Symbol, end, start + one - end, true);
            case (OperationKind.Decrement, BinaryOperatorKind.GreaterThan): return new LoopHeader(declarator.Symbol, end + one, start - end, true);
            default:
                Unsupported(loop, "this `for` loop", "; write `for (var t = first; t < last; t++)`, or downwards with `>=` and `t--`");
                return null;
        }
    }

    private Dimension? BoundOf(IOperation operation)
    {
        if (LowerValue(operation) is not { } value)
        {
            return null;
        }

        if (LengthOf(value.Value) is { } length)
        {
            return length;
        }

        Fail(Descriptors.LengthUnknown, operation, SourceText.Of(operation.Syntax));
        return null;
    }

    /// <summary>The counter as the body sees it: the scan's, which starts at 0, plus where the loop starts.</summary>
    private void BindCounter(LoopHeader header, Variable counter)
    {
        _ranges[counter.Id] = (Dimension.Of(0), header.Length);
        Value value = counter;
        if (!header.Start.Is(0))
        {
            value = _builder.EmitNamed(header.Counter.Name, new Add(), counter, LengthValue(header.Start).Value);
            _ranges[((Variable)value).Id] = (header.Start, header.Start + header.Length);
        }

        _scope.Declare(header.Counter, NewCell(header.Counter.Name, new ValueOperand(value), "the counter of the loop"));
    }

    private List<Variable> BindStates(List<Cell> cells, List<ValueOperand> initial)
    {
        var names = cells.SelectMany(cell => cell.Value.LeafNames(cell.Name));
        var states = initial.Zip(names, (leaf, name) => _builder.NewVariable(name, leaf.Value.Type)).ToList();
        var leaves = initial.Zip(states, (leaf, state) => leaf with { Value = state }).ToList();
        foreach (var cell in cells)
        {
            var count = cell.Value.Leaves.Count();
            cell.Value = cell.Value.WithLeaves(leaves.Take(count));
            leaves.RemoveRange(0, count);
        }

        return states;
    }

    /// <summary>The body of a scan, once each state has the type after a step that it had before; null when one has not.</summary>
    private Body? CloseStep(IOperation at, Variable counter, List<Variable> states, List<ValueOperand> next, IReadOnlyList<Value> outputs, IReadOnlyList<Variable>? items = null)
    {
        for (var i = 0; i < states.Count; i++)
        {
            var (before, after) = (_builder.Canonical(states[i]).Type, _builder.Canonical(next[i].Value).Type);
            var fits = before.Rank == after.Rank && before.Element == after.Element
                && before.Shape.Zip(after.Shape, _solver.Unify).All(isEqual => isEqual);
            if (!fits)
            {
                Fail(Descriptors.StateChanges, at, states[i].Name, before, after);
                return null;
            }
        }

        return _builder.ToBody(
            states.Concat(items ?? []).Prepend(counter).Select(variable => (Variable)_builder.Canonical(variable)),
            next.Select(leaf => leaf.Value).Concat(outputs));
    }

    /// <summary>A tensor that the loop writes and that another name holds too: what a later step reads would depend on it.</summary>
    private (Cell, Cell)? WrittenUnderTwoNames(List<Cell> written)
    {
        foreach (var cell in written)
        {
            if (cell.Value is ValueOperand { Value.Type.IsScalar: false } && Alias(cell) is { } alias)
            {
                return (cell, alias);
            }
        }

        return null;
    }
}
