using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Loops that may return. The result is a state of theirs, so there is one before the first step: any number, and of tensors
/// zeros of the shape that the loop will return.
/// </summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>Gives the result a value of the type that the loop returns; false when that is not known, which has been reported.</summary>
    private bool PrepareResult(ILoopOperation loop, LoopPlan plan, List<Cell> written)
    {
        var type = _inlining.Peek().ReturnType;
        if (_flow.Result.Value is not Nothing || type.SpecialType == SpecialType.System_Void)
        {
            return true;
        }

        if ((Any(type) ?? Returned(loop, plan, written)) is not { } result)
        {
            Unsupported(loop, "returning a tensor whose shape is not known before the loop", "; assign it to a local that has its shape before the loop, and `break`");
            return false;
        }

        _flow.Result.Value = result;
        return true;
    }

    /// <summary>
    /// Zeros of the shape of what a step returns: the step is followed once for its sake alone, and forgotten. Null when it
    /// cannot be followed, or when the shape is known only in it.
    /// </summary>
    private Operand? Returned(ILoopOperation loop, LoopPlan plan, List<Cell> written)
    {
        var (builder, scope) = (_builder, _scope);
        var solver = _solver.Save();
        var cells = VisibleCells.Concat(_flow.Cells).Distinct().ToList();
        var before = cells.Select(cell => cell.Value).ToList();
        (_builder, _scope) = (builder.Nested(), new Scope(scope));
        var counter = _builder.NewVariable(plan.Counter, TensorType.Scalar(ElementType.Int32));
        if (plan.Bound is not null)
        {
            _ranges[counter.Id] = (Dimension.Of(0), plan.Bound);
        }

        BindStates(written, [.. written.SelectMany(cell => cell.Value.Leaves)]);
        var result = Try(() => Step(loop, plan, counter, NewCell("going", new ValueOperand(Constant.Of(true))), isGuarded: true) is Poison ? null : _flow.Result.Value);
        var shapes = result?.Leaves.Select(leaf => _builder.Canonical(leaf.Value).Type).ToList();
        (_builder, _scope) = (builder, scope);
        Restore(cells, before);
        _solver.Restore(solver);
        return result is null || shapes is not { Count: > 0 } || shapes.SelectMany(type => type.Shape).SelectMany(length => length.Symbols).OfType<LocalSymbol>().Any(symbol => !_builder.Knows(symbol))
            ? null
            : result.WithLeaves([.. shapes.Select(type => new ValueOperand(_builder.Zeros(type), type.IsScalar ? null : new Memory()))]);
    }
}
