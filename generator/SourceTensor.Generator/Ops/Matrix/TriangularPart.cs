using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>One triangle of a matrix, zeros elsewhere: the part that a rule may give an adjoint to.</summary>
/// <param name="Lower">Whether it is the lower one.</param>
/// <param name="HalvesDiagonal">Whether the diagonal is halved.</param>
internal sealed record TriangularPart(bool Lower, bool HalvesDiagonal) : PullbackOp
{
    public override string Name => "triangular_part";

    public override string Summary => "One triangle of a matrix with its diagonal, or half of that, and zeros elsewhere.";

    public override string Parameters => (Lower ? "lower" : "upper") + (HalvesDiagonal ? ", half of the diagonal" : "");

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        inputs[0].Type is { Rank: >= 2 } type && type.Element.IsFloating() ? [type] : throw new TypeException($"a triangle of {inputs[0].Type}");

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [builder.Emit(this, outputAdjoint)];

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var (rows, columns) = (resultShape[^2], resultShape[^1]);
        return [.. inputs[0].Values.Select((x, position) =>
        {
            var (i, j) = (position / columns % rows, position % columns);
            return i == j ? HalvesDiagonal ? numbers.Multiply(numbers.FromDouble(0.5), x) : x : Lower == (j < i) ? x : numbers.FromDouble(0);
        })];
    }
}
