using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>A run of items along an axis; where it leaves the operand, zeros.</summary>
/// <param name="Start">The item of the operand that comes first; negative where zeros come before it.</param>
/// <param name="IsInside">Whether the window is known not to leave the operand.</param>
internal sealed record Window(int Axis, Dimension Start, Dimension Length, bool IsInside) : IndexMapOp
{
    public override string Name => "window";

    public override string Summary => "A run of items along one axis, with zeros where it leaves the operand.";

    public override string Parameters => $"axis {Axis}, {Length} from {Start}";

    public override IEnumerable<Dimension> Lengths => [Start, Length];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => this with { Start = map(Start), Length = map(Length) };

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var type = inputs[0].Type;
        return Axis >= 0 && Axis < type.Rank
            ? [type with { Shape = type.Shape.Select((length, axis) => axis == Axis ? Length : length).ToEquatableArray() }]
            : throw Misfit(type);
    }

    public override IReadOnlyList<IndexExpression> Map(TensorType operand)
    {
        var map = Own(operand);
        map[Axis] = map[Axis] + IndexExpression.Of(Start);
        return map;
    }

    public override (int Axis, Dimension? First, Dimension? End) Inside(TensorType operand)
    {
        var end = operand.Shape[Axis] - Start;
        return (Axis, !IsInside && Start.MayBeNegative ? Start * -1 : null, !IsInside && (end - Length).MayBeNegative ? end : null);
    }

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.Emit(new Window(Axis, Start * -1, inputs[0].Type.Shape[Axis], IsInside: false), outputAdjoint)];
}
