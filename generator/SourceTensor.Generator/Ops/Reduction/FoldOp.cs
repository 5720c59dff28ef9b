using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Reductions that combine one element after another by an elementwise operation of two operands, starting from a number that
/// changes nothing.
/// </summary>
internal abstract record FoldOp(int? Axis) : ReductionOp(Axis)
{
    /// <summary>How what has been gathered so far, the first operand, is combined with the next element.</summary>
    public abstract ElementwiseOp Step { get; }

    /// <summary>What combined with an element is that element.</summary>
    public abstract Constant Start(ElementType element);

    protected sealed override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements) =>
        elements.Count == 0 ? numbers.FromDouble(Start(ElementType.Float64).Number) : elements.Skip(1).Aggregate(elements[0], (gathered, x) => Next(numbers, gathered, x));

    /// <summary>What has been gathered with one more element, in the evaluator.</summary>
    protected virtual T Next<T>(INumberSystem<T> numbers, T gathered, T x) => Step.Evaluate(numbers, [gathered, x]);
}
