using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Loops become scans. Their states are the variables of the code around that the body writes; a loop that may end early,
/// or is not counted, has one more that says whether it goes on.
/// </summary>
internal sealed partial class FunctionLowerer
{
    // For each loop around, the variables that it has found not to be written, so that they are no states of it.
    private readonly Stack<HashSet<Cell>> _fixed = [];

    /// <summary>What a loop does, whichever statement it was written as.</summary>
    /// <param name="Counter">What its counter is called.</param>
    /// <param name="Bound">How many steps it takes at most; null when nobody counts.</param>
    /// <param name="Condition">What must hold before each step, beside the bound; null when nothing must.</param>
    /// <param name="TestsFirst">Whether that holds for the first step too: not of <c>do</c>.</param>
    /// <param name="Bottom">What is done after each step that has not left the loop.</param>
    /// <param name="Bind">Declares the loop's own variables for a step.</param>
    private sealed record LoopPlan(
        string Counter, Dimension? Bound, bool Reverse, IOperation? Condition, bool TestsFirst, IReadOnlyList<IOperation> Bottom, Action<Variable> Bind);

    private Operand? While(IWhileLoopOperation loop)
    {
        if (loop.ConditionIsUntil || loop.Condition is null)
        {
            return Unsupported(loop, Describe(loop));
        }

        return Loop(loop, new LoopPlan("step", null, false, loop.Condition, loop.ConditionIsTop, [], _ => { }));
    }

    /// <summary><c>foreach</c> over a tensor, from its first element, row or slab to its last; or over <c>Steps(n)</c>.</summary>
    private Operand? ForEach(IForEachLoopOperation loop)
    {
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: var item } || loop.IsAsynchronous)
        {
            return Unsupported(loop, Describe(loop));
        }

        var collection = loop.Collection;
        while (collection is IConversionOperation conversion)
        {
            collection = conversion.Operand;
        }

        if (Lower(collection) is not { } sequence || sequence is Poison)
        {
            return Poison.Instance;
        }

        if (sequence is StepsOperand steps)
        {
            return Loop(loop, new LoopPlan(item.Name, steps.Length, false, null, true, [], counter => Item(new ValueOperand(counter))));
        }

        if (sequence is not ValueOperand { Value.Type: { IsScalar: false } type } tensor)
        {
            return Unsupported(collection, $"`foreach` over `{SourceText.Of(collection.Syntax)}`", "; go over a tensor or over `Steps(n)`");
        }

        // The items are parts of the tensor as it is when their turn comes.
        var cell = collection switch
        {
            ILocalReferenceOperation local => _scope.Find(local.Local),
            IParameterReferenceOperation parameter => _scope.Find(parameter.Parameter),
            _ => null,
        };
        if (cell is not null)
        {
            Release();
        }

        var result = Loop(loop, new LoopPlan("i", type.Shape[0], false, null, true, [], counter =>
        {
            var whole = cell?.Value as ValueOperand ?? tensor;
            var part = _builder.EmitNamed(item.Name, new Element(1, Checked: false), whole.Value, counter);
            Item(part.Type.IsScalar ? new ValueOperand(part) : new ValueOperand(part, whole.Memory, IsView: true));
        }));
        return result is not Poison && cell is not null && cell.Memory != tensor.Memory
            ? Unsupported(loop, $"`foreach` over `{cell.Name}`, which it assigns,", "; go over a variable that keeps the tensor")
            : result;

        void Item(ValueOperand value) => _scope.Declare(item, NewCell(item.Name, value, "the variable of the loop"));
    }

    private Operand? Loop(ILoopOperation loop, LoopPlan plan)
    {
        var code = plan.Bottom.Append(loop.Body).Concat(plan.Condition is null ? [] : [plan.Condition]).ToList();
        var writes = WriteAnalysis.Of(code, BodyOf);
        var inPart = writes.InPart.Select(_scope.Find).OfType<Cell>().ToList();
        var jumps = code.SelectMany(part => part.DescendantsAndSelf()).ToList();
        var returns = jumps.Any(jump => jump is IReturnOperation && IsOwn(jump, loop));
        var breaks = jumps.OfType<IBranchOperation>().Any(jump => jump.BranchKind == BranchKind.Break && jump.GetCorrespondingOperation() == loop);
        // A caller's variable changes with a parameter only where its tensor is written, and what is outside of the step of a scan does not.
        var written = writes.Written.Select(_scope.Find).OfType<Cell>()
            .SelectMany(cell => cell.Holders.Where(holder => holder == cell || (inPart.Contains(cell) && holder.Depth >= _stepDepth))).Distinct()
            .Where(cell => cell.Value is Unassigned or Poison || cell.Value.Leaves.Any()).ToList();
        foreach (var cell in written.Where(cell => cell.Value is Unassigned).ToList())
        {
            // Whatever it holds before the loop, nobody reads it.
            if (Any(((Unassigned)cell.Value).Type) is { } any)
            {
                cell.Value = any;
            }
            else
            {
                written.Remove(cell);
            }
        }

        if (plan is { Bound: null, Condition: null } && !returns && !breaks)
        {
            return Unsupported(loop, "a loop without an end", "; give it a condition, or leave it by `break` or `return`");
        }

        if (returns && !PrepareResult(loop, plan, written))
        {
            return Poison.Instance;
        }

        written.AddRange(returns ? [_flow.Returned, _flow.Result] : []);
        return WrittenUnderTwoNames(loop, inPart) is { } pair
            ? Fail(Descriptors.WrittenTensorAliased, loop, pair.Item1.Name, pair.Item2.Name)
            : Loop(loop, plan, written, inPart, isGuarded: returns || breaks || plan.Condition is not null);
    }

    /// <summary>Whether a statement belongs to the method that the loop belongs to, and not to a function inside it.</summary>
    private static bool IsOwn(IOperation operation, IOperation loop)
    {
        for (var parent = operation.Parent; parent is not null && parent != loop; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation or IAnonymousFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Some value of a type that needs no lengths: of a scalar, a tuple or a record of these; null for tensors.</summary>
    private Operand? Any(ITypeSymbol unresolved)
    {
        var type = Resolve(unresolved)!;
        if (TypeMap.Scalar(type) is { } element)
        {
            return new ValueOperand(Constant.Of(element, 0));
        }

        if (!TypeMap.IsComposite(type))
        {
            return null;
        }

        var parts = TypeMap.Parts((INamedTypeSymbol)type).Select(part => (part.Name, Value: Any(part.Type))).ToList();
        return parts.Any(part => part.Value is null) ? null : new CompositeOperand(type, [.. parts.Select(part => (part.Name, part.Value!))]);
    }

    private Operand? Loop(ILoopOperation loop, LoopPlan plan, List<Cell> written, List<Cell> inPart, bool isGuarded)
    {
        var going = NewCell("going", new ValueOperand(Constant.Of(true)));
        if (isGuarded)
        {
            if (plan.Condition is { } condition && plan.TestsFirst && Set(going, condition) is Poison)
            {
                return Poison.Instance;
            }

            written.Insert(0, going);
        }

        var sharing = new Sharing(written, [.. written, .. CellsReadAfter(loop)]);
        var before = written.Select(cell => cell.Value).ToList();
        var initial = before.SelectMany(value => value.Leaves).ToList();
        var (outer, scope, origin) = (_builder, _scope, _builder.Origin);
        _builder = outer.Nested();
        _scope = new Scope(scope);
        var counter = _builder.NewVariable(plan.Counter, TensorType.Scalar(ElementType.Int32));
        var states = BindStates(written, initial);
        if (plan.Bound is not null)
        {
            _ranges[counter.Id] = (Dimension.Of(0), plan.Bound);
        }

        _fixed.Push([.. VisibleCells.Except(written)]);
        var result = Step(loop, plan, counter, going, isGuarded);
        _fixed.Pop();
        var after = written.SelectMany(cell => cell.Value.Leaves).ToList();
        var body = result is Poison ? null : CloseStep(loop, counter, states, after, []);
        (_builder, _scope) = (outer, scope);
        _builder.Origin = origin;
        if (body is null)
        {
            Restore(written, before);
            return Poison.Instance;
        }

        if ((WrittenUnderTwoNames(loop, inPart) ?? sharing.After(after, inPart)) is { } late)
        {
            return Fail(Descriptors.WrittenTensorAliased, loop, late.Item1.Name, late.Item2.Name);
        }

        var steps = isGuarded ? new LocalSymbol(_builder.Ids.Next(), plan.Counter, MayBeNegative: false) : null;
        var scan = new Scan(states.Count, plan.Bound, plan.Reverse, body, steps);
        var outputs = _builder.EmitAll(scan, [.. states.Select(state => state.Name)], [.. initial.Select(leaf => leaf.Value)]);
        var finals = new Queue<ValueOperand>(outputs.Select((output, i) => after[i] with { Value = output, Memory = sharing.AtEnd(i) }));
        foreach (var (cell, value) in written.Zip(before, (cell, value) => (cell, value)))
        {
            cell.Value = value.WithLeaves([.. value.Leaves.Select(_ => finals.Dequeue())]);
        }

        return null;
    }

    /// <summary>One step: the body, and whether there will be another.</summary>
    private Operand? Step(ILoopOperation loop, LoopPlan plan, Variable counter, Cell going, bool isGuarded)
    {
        var target = _flow.Enter(loop, _stepDepth);
        _conditions += isGuarded ? 1 : 0;
        _flow.Returned.Value = new ValueOperand(Constant.Of(false));
        plan.Bind(counter);
        var result = Statement(loop.Body);

        // Whether there is a step is another matter.
        _hasThrown = false;
        if (isGuarded)
        {
            From(loop.Syntax);
            target.Continued.Value = new ValueOperand(Constant.Of(false));
            var left = Or(((ValueOperand)target.Broken.Value).Value, ((ValueOperand)_flow.Returned.Value).Value);
            if (plan.Condition is null)
            {
                going.Value = new ValueOperand(Not(left));
            }
            else
            {
                var next = Choose(
                    loop,
                    left,
                    () => going.Value = new ValueOperand(Constant.Of(false)),
                    () => plan.Bottom.Select(Statement).LastOrDefault(statement => statement is Poison) ?? Set(going, plan.Condition),
                    [going],
                    isExpression: true);
                result = next is Poison ? next : result;
            }
        }

        _conditions -= isGuarded ? 1 : 0;
        _flow.Leave();
        return result;
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
                Fail(Descriptors.StateChanges, at, states[i].Name, Described(before), Described(after));
                return null;
            }
        }

        return _builder.ToBody(
            states.Concat(items ?? []).Prepend(counter).Select(variable => (Variable)_builder.Canonical(variable)),
            next.Select(leaf => leaf.Value).Concat(outputs));
    }

    /// <summary>A tensor that the loop writes and that another name holds too: what a later step reads would depend on it.</summary>
    private (Cell, Cell)? WrittenUnderTwoNames(IOperation loop, List<Cell> written)
    {
        foreach (var cell in written)
        {
            var holders = cell.Value is ValueOperand ? cell.Holders.ToList() : [cell];
            if (cell.Value.Leaves.Where(leaf => !leaf.Value.Type.IsScalar).Select(leaf => Alias(loop, holders, leaf)).FirstOrDefault(alias => alias is not null) is { } alias)
            {
                return (cell, alias);
            }
        }

        return null;
    }
}
