using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The items along an axis moved on by a number of places, those that leave at the end coming back at the start. The second operand is
/// the number.
/// </summary>
internal sealed record Roll(int Axis) : IndexMapOp
{
    public override string Name => "roll";

    public override string Summary => "The items along one axis moved on by a number of places; what leaves at one end comes back at the other.";

    public override string Parameters => $"axis {Axis}";

    public override IReadOnlyList<string> Methods => ["TensorMath.Roll"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        return [call.Builder.Emit(new Roll(call.Axis(x) ?? 0), x, call.Value("shift"))];
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        Axis >= 0 && Axis < inputs[0].Type.Rank && inputs[1].Type == TensorType.Scalar(ElementType.Int32) ? [inputs[0].Type] : throw Misfit(inputs[0].Type);

    // The remainder of a shift has its sign and is less than the length: what is added to it is positive.
    public override IReadOnlyList<IndexExpression> Map(TensorType operand)
    {
        var (map, length) = (Own(operand), IndexExpression.Of(operand.Shape[Axis]));
        map[Axis] = (map[Axis] + (length - (new IndexInput(1) % length))) % length;
        return map;
    }

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        // Not −shift: the least integer has no negative. The remainder by the length has.
        Value back = inputs[1] is Constant { Bits: > int.MinValue } shift ? Constant.Of(-(int)shift.Bits) : builder.Emit(new Negate(), inputs[1]);
        return [builder.Emit(this, outputAdjoint, back), null];
    }
}
