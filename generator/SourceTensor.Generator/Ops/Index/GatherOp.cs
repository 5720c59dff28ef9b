using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Reading at the integers of a tensor. Inputs: the tensor, the indices.</summary>
internal abstract record GatherOp(int Axis, bool IsAligned) : IndexedOp(Axis, IsAligned)
{
    protected abstract GatherOp Along(int axis);

    /// <summary>Adding where this reads.</summary>
    protected abstract IndexedOp Adding { get; }

    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var (x, indices) = (call.Value("x"), call.Value("indices"));
        var axis = call.Axis(x) ?? 0;
        if (IsAligned)
        {
            for (var other = 0; other < x.Type.Rank; other++)
            {
                if (other != axis)
                {
                    call.Equal(indices.Type.Shape[other], x.Type.Shape[other], () => $"{x.Type} at {indices.Type} along axis {axis}");
                }
            }
        }

        (x, indices) = (call.Canonical(x), call.Canonical(indices));
        call.CheckIndices(indices, x.Type.Shape[axis]);
        return [call.Builder.Emit(Along(axis), x, indices)];
    }

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => [PartOf(inputs)];

    public sealed override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [builder.Emit(Adding, builder.Zeros(inputs[0].Type), inputs[1], outputAdjoint), null];

    public sealed override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape) =>
        [.. Enumerable.Range(0, resultShape.Product()).Select(i => inputs[0].Values[Locate(numbers, inputs, Shapes.Indices(i, resultShape))])];
}
