using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>A length as an integer value.</summary>
internal sealed record Length(Dimension Dimension) : PullbackOp
{
    public override Dimension? IsLength => Dimension;

    public override string Name => "length";

    public override string Summary => "The length of an axis.";

    public override IEnumerable<Dimension> Lengths => [Dimension];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => new Length(map(Dimension));

    public override string Parameters => Dimension.ToString();

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => [TensorType.Scalar(ElementType.Int32)];

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [];

    public override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape) =>
        throw new NotSupportedException("the evaluator reads lengths from its own table of symbols");
}
