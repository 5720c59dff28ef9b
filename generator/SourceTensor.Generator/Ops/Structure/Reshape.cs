using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The same elements, in row-major order, under another shape.</summary>
internal sealed record Reshape(EquatableArray<Dimension> Shape) : PullbackOp
{
    public override string Name => "reshape";

    public override string Summary => "The same elements, in row-major order, under another shape.";

    public override IEnumerable<Dimension> Lengths => Shape;

    public override Operation MapLengths(Func<Dimension, Dimension> map) => new Reshape(Shape.Select(map).ToEquatableArray());

    public override string Parameters => string.Join(", ", Shape);

    public override IReadOnlyList<string> Methods => ["TensorMath.Reshape", "TensorMath.Squeeze"];

    public override string ViewOf => "x";

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        if (call.Method == "Squeeze")
        {
            var axis = call.Axis(x)!.Value;
            call.Equal(x.Type.Shape[axis], Dimension.Of(1), () => $"axis {axis} has not the length 1");
            return [call.Builder.Emit(new Reshape(x.Type.Shape.Where((_, i) => i != axis).ToEquatableArray()), call.Canonical(x))];
        }

        var shape = call.Parameters.Where(parameter => parameter != "x").Select(call.Length).ToEquatableArray();
        call.Require(x.Type.Shape.Count(), shape.Count(), () => $"{ShownShape.Of(shape)} has another number of elements");
        return [call.Builder.Emit(new Reshape(shape), x)];
    }

    // That the numbers of elements agree is required where it is called: lengths that are equal may be written differently.
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        inputs[0].Type.Shape.Count() is { IsConstant: true } count && Shape.Count() is { IsConstant: true } wanted && count != wanted
            ? throw new TypeException($"reshape of {inputs[0].Type} to [{Parameters}]")
            : [inputs[0].Type with { Shape = Shape }];

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.Emit(new Reshape(inputs[0].Type.Shape), outputAdjoint)];

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape) =>
        inputs[0].Values.Length == resultShape.Product() ? inputs[0].Values : throw new ArgumentException($"{inputs[0].Values.Length} elements as [{string.Join(", ", resultShape)}]");
}
