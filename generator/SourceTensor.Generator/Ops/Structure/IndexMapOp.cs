using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations whose every element is one of the operand's, found by arithmetic of indices, or 0 where that leads outside. The
/// evaluator and lowering read the same map; its pullback is another operation of the family.
/// </summary>
internal abstract record IndexMapOp : PullbackOp
{
    /// <summary>The index of the operand along each of its axes.</summary>
    public abstract IReadOnlyList<IndexExpression> Map(TensorType operand);

    /// <summary>
    /// Where the map stays inside the operand: the axis of the result and from which index on, and before which, elements are the operand's.
    /// Null where there is no such bound.
    /// </summary>
    public virtual (int Axis, Dimension? First, Dimension? End) Inside(TensorType operand) => (0, null, null);

    /// <summary>The operand itself along every axis.</summary>
    protected static List<IndexExpression> Own(TensorType operand) => [.. Enumerable.Range(0, operand.Rank).Select(axis => new ResultIndex(axis))];

    protected TypeException Misfit(TensorType operand) => new(Parameters.Length == 0 ? $"{Name} of {operand}" : (System.FormattableString)$"{Name} of {operand} by {Parameters}");

    public sealed override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var (values, shape) = (inputs[0].Values, inputs[0].Shape);
        var map = Map(new TensorType(ElementType.Float64, shape.Select(length => Dimension.Of(length)).ToEquatableArray()));
        List<long> integers = [.. inputs.Select(input => input.Shape.Length == 0 ? numbers.ToInteger(input.Values[0]) : 0)];
        return [.. Enumerable.Range(0, resultShape.Product()).Select(i =>
        {
            var own = Shapes.Indices(i, resultShape);
            var from = map.Select(index => index.Evaluate(own, integers)).ToList();
            var isInside = from.Zip(shape, (index, length) => index >= 0 && index < length).All(inside => inside);
            return isInside ? values[Shapes.Position([.. from.Select(index => (int)index)], shape)] : numbers.FromDouble(0);
        })];
    }
}
