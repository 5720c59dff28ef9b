using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Σ x.</summary>
internal sealed record Sum(int? Axis) : ReductionOp(Axis)
{
    public override string Name => "sum";

    public override string Summary => "Sum over all elements or along one axis; of integers it wraps around.";

    protected override bool TakesIntegers => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Sum"];

    public override ReductionOp Along(int? axis) => new Sum(axis);

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [Restore(builder, outputAdjoint, inputs[0].Type.Shape)];

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    protected override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements) =>
        elements.Aggregate(numbers.FromDouble(0), numbers.Add);
}
