using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The largest element, as the shift that keeps exponentials from overflowing. The shift cancels, so nothing flows back
/// through it; a maximum that is a result of its own is another operation.
/// </summary>
internal sealed record Largest(int? Axis) : ReductionOp(Axis)
{
    public override string Name => "largest";

    public override string Summary => "The largest element, as a shift that cancels; NaN when there is one.";

    public override ReductionOp Along(int? axis) => new Largest(axis);

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [null];

    public override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    protected override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements) => Of(numbers, elements);

    public static T Of<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements) => elements.Aggregate(
        numbers.FromDouble(double.NegativeInfinity),
        (x, y) => numbers.ToDouble(x) >= numbers.ToDouble(y) || double.IsNaN(numbers.ToDouble(x)) ? x : y);
}
