using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand with the order of the items along an axis reversed.</summary>
internal sealed record Reversed(int Axis) : IndexMapOp
{
    public override string Name => "reverse";

    public override string Summary => "The items along one axis in the opposite order.";

    public override string Parameters => $"axis {Axis}";

    public override IReadOnlyList<string> Methods => ["TensorMath.Reverse"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        return [call.Builder.Emit(new Reversed(call.Axis(x) ?? 0), x)];
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        Axis >= 0 && Axis < inputs[0].Type.Rank ? [inputs[0].Type] : throw Misfit(inputs[0].Type);

    public override IReadOnlyList<IndexExpression> Map(TensorType operand)
    {
        var map = Own(operand);
        map[Axis] = IndexExpression.Of(operand.Shape[Axis] - Dimension.Of(1)) - map[Axis];
        return map;
    }

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.Emit(this, outputAdjoint)];
}
