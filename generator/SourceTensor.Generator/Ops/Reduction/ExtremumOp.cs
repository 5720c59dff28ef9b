using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The largest or the smallest element. There has to be one.</summary>
internal abstract record ExtremumOp(int? Axis) : FoldOp(Axis)
{
    /// <summary>Where it is.</summary>
    public abstract ReductionOp Position { get; }

    protected sealed override bool TakesIntegers => true;

    protected sealed override bool NeedsElement => true;

    // The adjoint goes where the element was taken from, and exactly 0 to the others.
    public sealed override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var type = inputs[0].Type;
        Value taken = builder.Emit(Position, inputs[0]);
        var (seed, zero) = (outputAdjoint, Constant.Of(type.Element, 0));
        if (Axis is { } axis)
        {
            (taken, seed) = (builder.Emit(new Unsqueeze(axis), taken), builder.Emit(new Unsqueeze(axis), seed));
        }

        var isTaken = builder.Emit(new Equal(), Axis is { } along ? builder.Positions(type.Shape[along], along, type.Rank) : builder.RowMajor(type), taken);
        return [builder.Emit(new Where(), isTaken, Axis is null ? seed : builder.Broadcast(seed, type.Shape), zero)];
    }

    // That of the element that was taken.
    public sealed override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents)
    {
        Value taken = builder.Emit(Position, inputs[0]);
        return Axis is { } axis
            ? builder.Emit(new Reshape(output.Type.Shape), builder.Emit(new TakeAlongAxis(axis), tangents[0]!, builder.Emit(new Unsqueeze(axis), taken)))
            : builder.Emit(new Element(1, Checked: false), builder.Flatten(tangents[0]!), taken);
    }
}
