using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand with its axes in another order: axis k of the result is axis Axes[k] of the operand.</summary>
internal sealed record Permute(EquatableArray<int> Axes) : IndexMapOp
{
    public override string Name => "permute";

    public override string Summary => "The axes in another order.";

    public override string Parameters => string.Join(", ", Axes);

    public override IReadOnlyList<string> Methods => ["TensorMath.Permute", "TensorMath.Transpose"];

    /// <summary>One axis moved to the front.</summary>
    public static Permute ToFront(int axis, int rank) => new([axis, .. Enumerable.Range(0, rank).Where(other => other != axis)]);

    public Permute Inverse() => new(Enumerable.Range(0, Axes.Count).Select(axis => Axes.ToList().IndexOf(axis)).ToEquatableArray());

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        int[] axes = call.Method == "Transpose" ? [1, 0] : [.. Enumerable.Range(0, x.Type.Rank).Select(axis => call.Axis(x, $"axis{axis}")!.Value)];
        return axes.Distinct().Count() == axes.Length
            ? [call.Builder.Emit(new Permute(axes.ToEquatableArray()), x)]
            : throw new TypeException($"({string.Join(", ", axes)}) is no order of the axes");
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var type = inputs[0].Type;
        return Axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, type.Rank)) && type.Rank > 0
            ? [type with { Shape = Axes.Select(axis => type.Shape[axis]).ToEquatableArray() }]
            : throw Misfit(type);
    }

    public override IReadOnlyList<IndexExpression> Map(TensorType operand) => [.. Inverse().Axes.Select(axis => new ResultIndex(axis))];

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.Emit(Inverse(), outputAdjoint)];
}
