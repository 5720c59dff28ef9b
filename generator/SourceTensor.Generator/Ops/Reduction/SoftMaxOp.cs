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

    /// <summary>The same value in terms of other operations.</summary>
    public abstract Value Expand(Builder builder, Value x);

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var type = inputs[0].Type;
        return type.Rank == 0 || Axis >= type.Rank || !type.Element.IsFloating()
            ? throw new TypeException($"{Name} of {type}" + (Axis is null ? "" : $" along axis {Axis}"))
            : [type];
    }

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var sums = new LogSumExp(Axis).Evaluate(numbers, inputs, resultShape);
        var (values, shape) = (inputs[0].Values, inputs[0].Shape);
        var inner = Axis is { } axis ? shape.Skip(axis + 1).Product() : 1;
        var length = Axis is { } along ? shape[along] : shape.Product();
        return values.Select((x, i) => FromLogarithm(numbers, numbers.Subtract(x, sums[(i / (inner * length) * inner) + (i % inner)]))).ToArray();
    }

    protected abstract T FromLogarithm<T>(INumberSystem<T> numbers, T logarithm);

    protected Value Total(Builder builder, Value x, Operation reduction)
    {
        var total = builder.Emit(reduction, x);
        return Axis is { } axis ? builder.Broadcast(builder.Emit(new Unsqueeze(axis), total), x.Type.Shape) : total;
    }
}
