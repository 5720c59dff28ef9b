using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The largest element, as the shift that keeps exponentials from overflowing. The shift cancels, so nothing flows back
/// through it; a maximum that is a result of its own is another operation.
/// </summary>
/// <param name="Axis">The axis that disappears; all of them where it is null.</param>
/// <param name="IsOfNumbers">Whether it does not matter what it is where an element is NaN.</param>
internal sealed record Largest(int? Axis, bool IsOfNumbers = false) : ReductionOp(Axis)
{
    public override string Name => "largest";

    public override string Parameters => IsOfNumbers ? string.Join(", ", new[] { base.Parameters, "of numbers" }.Where(part => part.Length > 0)) : base.Parameters;

    public override string Summary => "The largest element, as a shift that cancels; NaN when there is one.";

    public override ReductionOp Along(int? axis) => new Largest(axis, IsOfNumbers);

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [null];

    public override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    protected override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements) => Of(numbers, elements);

    public static T Of<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements) => elements.Aggregate(
        numbers.FromDouble(double.NegativeInfinity),
        (x, y) => numbers.ToDouble(x) >= numbers.ToDouble(y) || double.IsNaN(numbers.ToDouble(x)) ? x : y);
}
