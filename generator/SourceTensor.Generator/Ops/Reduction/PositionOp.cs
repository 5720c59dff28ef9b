using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The index of an element that is better than all before it and no worse than those behind it; NaN is best of all.</summary>
internal abstract record PositionOp(int? Axis) : ReductionOp(Axis)
{
    protected sealed override bool TakesIntegers => true;

    protected sealed override bool NeedsElement => true;

    protected sealed override ElementType ResultElement(ElementType element) => ElementType.Int32;

    /// <summary>Whether an element, the first operand, stands back behind the best so far; false where either is NaN.</summary>
    public abstract ElementwiseOp IsNotBetter { get; }

    /// <summary>No element is worse.</summary>
    public abstract Constant Start(ElementType element);

    public sealed override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [null];

    public sealed override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    protected sealed override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements)
    {
        var best = 0;
        for (var i = 1; i < elements.Count; i++)
        {
            var isNotBetter = numbers.ToDouble(IsNotBetter.Evaluate(numbers, [elements[i], elements[best]])) != 0;
            best = isNotBetter || double.IsNaN(numbers.ToDouble(elements[best])) ? best : i;
        }

        return numbers.FromDouble(best);
    }
}
