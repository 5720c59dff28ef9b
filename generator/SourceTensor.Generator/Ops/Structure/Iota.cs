using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>0, 1, 2, …</summary>
internal sealed record Iota(Dimension Length) : PullbackOp
{
    public override string Name => "range";

    public override string Summary => "The integers from 0, or from a start, on.";

    public override IEnumerable<Dimension> Lengths => [Length];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => new Iota(map(Length));

    public override string Parameters => Length.ToString();

    public override IReadOnlyList<string> Methods => ["Tensor1D.Range"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var range = call.Builder.Emit(new Iota(call.Length("length")));
        return [call.Parameters.Contains("start") ? call.Builder.Emit(new Add(), range, call.Value("start")) : range];
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => [new TensorType(ElementType.Int32, [Length])];

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [];

    public override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape) =>
        [.. Enumerable.Range(0, resultShape[0]).Select(i => numbers.FromDouble(i))];
}
