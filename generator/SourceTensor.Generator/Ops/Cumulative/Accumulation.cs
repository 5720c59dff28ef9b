using System;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Loops along the leading axis that combine one item after another.</summary>
internal static class Accumulation
{
    /// <summary>A scan whose state is combined with each item; the state after the last, and after each.</summary>
    public static (Value Final, Value All) Accumulate(this Builder builder, string name, Value items, Value initial, Func<Builder, Value, Value, Value> combine)
    {
        var step = builder.Nested();
        var counter = step.NewVariable("t", TensorType.Scalar(ElementType.Int32));
        var state = step.NewVariable(name, initial.Type);
        var item = step.NewVariable("item", items.Type.Drop(1));
        var next = combine(step, state, item);
        var body = step.ToBody([counter, state, item], [next, next]);
        var outputs = builder.EmitAll(new Scan(1, items.Type.Shape[0], Reverse: false, body), [name, name], [initial, items]);
        return (outputs[0], outputs[1]);
    }

    /// <summary>The tensor with one axis moved to the front.</summary>
    public static Value ToFront(this Builder builder, Value x, int axis) => axis == 0 ? x : builder.Emit(Permute.ToFront(axis, x.Type.Rank), x);

    /// <summary>The elements as a vector, in row-major order.</summary>
    public static Value Flatten(this Builder builder, Value x) => x.Type.Rank == 1 ? x : builder.Emit(new Reshape([x.Type.Shape.Count()]), x);
}
