using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Adding at the integers of a tensor. Inputs: the tensor, the indices, what is added.</summary>
internal abstract record ScatterOp(int Axis, bool IsAligned) : IndexedOp(Axis, IsAligned)
{
    protected abstract ScatterOp Along(int axis);

    /// <summary>Reading where this adds.</summary>
    protected abstract IndexedOp Reading { get; }

    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var (x, indices, values) = (call.Value("x"), call.Value("indices"), call.Value("values"));
        var axis = call.Axis(x) ?? 0;
        foreach (var (own, wanted) in values.Type.Shape.Zip(x.Type.Gathered(indices.Type, axis).Shape, (own, wanted) => (own, wanted)))
        {
            call.Equal(own, wanted, () => $"{values.Type} added to {x.Type} at {indices.Type} along axis {axis}");
        }

        (x, indices, values) = (call.Canonical(x), call.Canonical(indices), call.Canonical(values));
        call.CheckIndices(indices, x.Type.Shape[axis]);
        return [call.Builder.Emit(Along(axis), x, indices, values)];
    }

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => PartOf(inputs) == inputs[2].Type
        ? [inputs[0].Type]
        : throw new TypeException($"{inputs[2].Type} added to {inputs[0].Type} at {inputs[1].Type} along axis {Axis}");

    public sealed override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [outputAdjoint, null, builder.Emit(Reading, outputAdjoint, inputs[1])];

    public sealed override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var values = (T[])inputs[0].Values.Clone();
        for (var i = 0; i < inputs[2].Values.Length; i++)
        {
            var position = Locate(numbers, inputs, Shapes.Indices(i, inputs[2].Shape));
            values[position] = numbers.Add(values[position], inputs[2].Values[i]);
        }

        return values;
    }
}
