using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand repeated to a shape: missing leading axes and axes of length 1.</summary>
internal sealed record Broadcast(EquatableArray<Dimension> Shape) : PullbackOp
{
    public override string Name => "broadcast";

    public override string Summary => "The operand repeated over missing leading axes and axes of length 1.";

    public override IEnumerable<Dimension> Lengths => Shape;

    public override Operation MapLengths(Func<Dimension, Dimension> map) => new Broadcast(Shape.Select(map).ToEquatableArray());

    public override string Parameters => string.Join(", ", Shape);

    // The factories name the shape first and the value last.
    public override IReadOnlyList<string> Methods =>
        [.. Enumerable.Range(1, 5).SelectMany(rank => new[] { $"Tensor{rank}D.Filled", $"Tensor{rank}D.Zeros", $"Tensor{rank}D.Ones" }), "TensorMath.Broadcast"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        if (call.Method == "Broadcast")
        {
            return [Repeated(call)];
        }

        var shape = call.Parameters.Where(parameter => parameter != "value").Select(call.Length).ToEquatableArray();
        var value = call.Parameters.Contains("value") ? call.Value("value") : Constant.Of(call.Result.Element, call.Method == "Ones" ? 1 : 0);
        return [call.Builder.Emit(new Broadcast(shape), call.Convert(value, call.Result.Element))];
    }

    private static Value Repeated(Call call)
    {
        var x = call.Value("x");
        var shape = call.Parameters.Where(parameter => parameter != "x").Select(call.Length).ToList();
        foreach (var (own, wanted) in x.Type.Shape.Zip(shape.Skip(shape.Count - x.Type.Rank), (own, wanted) => (own, wanted)).Where(pair => !pair.own.Is(1)))
        {
            call.Equal(own, wanted, () => $"it cannot be repeated to {ShownShape.Of(shape)}");
        }

        x = call.Canonical(x);

        // A length that has just been found to be another is written as that.
        var lead = shape.Count - x.Type.Rank;
        var known = shape.Select((length, axis) => axis < lead || x.Type.Shape[axis - lead].Is(1) ? length : x.Type.Shape[axis - lead]);
        return call.Builder.Broadcast(x, known.ToEquatableArray());
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        Shapes.Broadcast(inputs[0].Type.Shape, Shape) == Shape
            ? [inputs[0].Type with { Shape = Shape }]
            : throw new TypeException($"{inputs[0].Type} repeated to [{string.Join(", ", Shape)}]");

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.SumTo(outputAdjoint, inputs[0].Type.Shape)];

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape) =>
        [.. Enumerable.Range(0, resultShape.Product()).Select(i => inputs[0].Values[Shapes.Project(i, resultShape, inputs[0].Shape)])];
}
