using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations of the softmax family keep the shape and couple the elements along one axis, or all when it is null. They are
/// differentiated as they stand, which keeps the gradient stable, and expanded into simpler operations afterwards.
/// </summary>
internal abstract record SoftMaxOp(int? Axis) : PullbackOp
{
    public override string Parameters => Axis is null ? "" : $"axis {Axis}";

    public abstract SoftMaxOp Along(int? axis);

    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        return [call.Builder.Emit(Along(call.Axis(x)), x)];
    }

    /// <summary>The same value in terms of other operations.</summary>
    public abstract Value Expand(Builder builder, Value x);

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var type = inputs[0].Type;
        return type.Rank == 0 || Axis >= type.Rank || !type.Element.IsFloating()
            ? throw new TypeException(Axis is null ? $"{Name} of {type}" : (System.FormattableString)$"{Name} of {type} along axis {Axis}")
            : [type];
    }

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var (values, shape) = (inputs[0].Values, inputs[0].Shape);
        var inner = Axis is { } axis ? shape.Skip(axis + 1).Product() : 1;
        var length = Axis is { } along ? shape[along] : shape.Product();
        int Group(int i) => (i / (inner * length) * inner) + (i % inner);

        // The largest element is taken away before anything is added to it: the difference of close numbers is exact.
        var largest = new Largest(Axis).Evaluate(numbers, inputs, resultShape);
        var shifted = values.Select((x, i) => numbers.Subtract(x, largest[Group(i)])).ToArray();
        var sums = new Sum(Axis).Evaluate(numbers, [new Elements<T>([.. shifted.Select(numbers.Exp)], shape)], resultShape);
        return [.. shifted.Select((x, i) => FromLogarithm(numbers, numbers.Subtract(x, numbers.Log(sums[Group(i)]))))];
    }

    protected abstract T FromLogarithm<T>(INumberSystem<T> numbers, T logarithm);

    /// <summary>x − max x.</summary>
    protected Value Shifted(Builder builder, Value x) => builder.Subtract(x, Total(builder, x, new Largest(Axis)));

    protected static Value Exponentials(Builder builder, Value shifted) => builder.Emit(new Exp(IsOfNegative: true), shifted);

    protected Value Total(Builder builder, Value x, Operation reduction) => Repeated(builder, builder.Emit(reduction, x), x);

    /// <summary>What there is one of along the axis, for each element.</summary>
    protected Value Repeated(Builder builder, Value total, Value x) =>
        Axis is { } axis ? builder.Broadcast(builder.Emit(new Unsqueeze(axis), total), x.Type.Shape) : total;
}
