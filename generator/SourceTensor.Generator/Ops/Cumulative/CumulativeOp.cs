using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// What has been gathered up to each element along an axis: a loop along that axis, whose reversal is the loop back. A vector has
/// only one axis; of every other tensor the call names it.
/// </summary>
internal abstract record CumulativeOp : ComposedOp
{
    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, x) = (call.Builder, call.Value("x"));
        var axis = call.Axis(x) ?? 0;
        var items = builder.ToFront(x, axis);
        var initial = builder.Broadcast(Start(x.Type.Element), items.Type.Drop(1).Shape);
        var all = builder.Accumulate(Name, items, initial, Combine).All;
        return [axis == 0 ? all : builder.Emit(Permute.ToFront(axis, x.Type.Rank).Inverse(), all)];
    }

    /// <summary>What is there before the first element.</summary>
    protected abstract Constant Start(ElementType element);

    /// <summary>What has been gathered, with one more element.</summary>
    protected abstract Value Combine(Builder builder, Value gathered, Value element);
}
