using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand with an axis of length 1 inserted.</summary>
internal sealed record Unsqueeze(int Axis) : PullbackOp
{
    public override string Name => "unsqueeze";

    public override string Summary => "The operand with an axis of length 1 inserted.";

    public override string Parameters => $"axis {Axis}";

    public override IReadOnlyList<string> Methods => ["TensorMath.Unsqueeze"];

    public override string ViewOf => "x";

    public override IReadOnlyList<Value> Bind(Call call) => [call.Builder.Emit(new Unsqueeze(Call.Axis(call.Constant<int>("axis") ?? 0, call.Value("x").Type.Rank + 1)), call.Value("x"))];

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var type = inputs[0].Type;
        return Axis < 0 || Axis > type.Rank
            ? throw new TypeException($"unsqueeze of {type} at axis {Axis}")
            : [type with { Shape = [.. type.Shape.Take(Axis), Dimension.Of(1), .. type.Shape.Skip(Axis)] }];
    }

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.Emit(new Reshape(inputs[0].Type.Shape), outputAdjoint)];

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape) => inputs[0].Values;
}
