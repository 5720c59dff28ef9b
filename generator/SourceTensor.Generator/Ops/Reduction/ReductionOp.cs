using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Combines the elements along one axis, or all of them when <paramref name="Axis"/> is null; the axis disappears.
/// </summary>
internal abstract record ReductionOp(int? Axis) : PullbackOp
{
    public override string Parameters => Axis is null ? "" : $"axis {Axis}";

    /// <summary>The same reduction along another axis: how the front end builds it from a call.</summary>
    public abstract ReductionOp Along(int? axis);

    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        var axis = call.Axis(x);
        if (NeedsElement)
        {
            call.NotEmpty(x.Type.CountAlong(axis));
        }

        return [call.KeepDims(call.Builder.Emit(Along(axis), x), axis, x.Type.Rank)];
    }

    /// <summary>Whether integers can be combined too.</summary>
    protected virtual bool TakesIntegers => false;

    /// <summary>Whether there is no result without an element.</summary>
    protected virtual bool NeedsElement => false;

    /// <summary>Whether elements of that type can be combined.</summary>
    protected virtual bool Takes(ElementType element) => element.IsFloating() || (TakesIntegers && element.IsInteger());

    /// <summary>The type of the result, which is mostly that of the elements.</summary>
    protected virtual ElementType ResultElement(ElementType element) => element;

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var type = inputs[0].Type;
        if (Axis >= type.Rank || !Takes(type.Element) || type.IsScalar)
        {
            throw new TypeException(Axis is null ? $"{Name} of {type}" : (System.FormattableString)$"{Name} of {type} along axis {Axis}");
        }

        return [new TensorType(ResultElement(type.Element), type.Shape.Where((_, axis) => Axis is not null && axis != Axis).ToEquatableArray())];
    }

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var (values, shape) = (inputs[0].Values, inputs[0].Shape);
        var outer = Axis is { } axis ? shape.Take(axis).Product() : 1;
        var length = Axis is { } along ? shape[along] : shape.Product();
        var inner = Axis is { } before ? shape.Skip(before + 1).Product() : 1;
        var result = new T[outer * inner];
        for (var i = 0; i < result.Length; i++)
        {
            var start = (i / inner * length * inner) + (i % inner);
            result[i] = Combine(numbers, Enumerable.Range(0, length).Select(k => values[start + (k * inner)]).ToArray());
        }

        return result;
    }

    protected abstract T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements);

    /// <summary>A value of the result's shape, repeated along the axis that the reduction removed.</summary>
    protected Value Restore(Builder builder, Value reduced, EquatableArray<Dimension> shape) =>
        builder.Broadcast(Axis is { } axis ? builder.Emit(new Unsqueeze(axis), reduced) : reduced, shape);
}
