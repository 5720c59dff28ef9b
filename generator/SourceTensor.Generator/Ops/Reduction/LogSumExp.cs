using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log Σ eˣ, shifted by the largest element so that nothing overflows.</summary>
internal sealed record LogSumExp(int? Axis) : ReductionOp(Axis)
{
    public override string Name => "log_sum_exp";

    public override string Summary => "Logarithm of the sum of exponentials, over all elements or along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.LogSumExp"];

    public override ReductionOp Along(int? axis) => new LogSumExp(axis);

    // ∂/∂x = softmax x = e^(x − result).
    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var shape = inputs[0].Type.Shape;
        var weights = builder.Emit(new Exp(), builder.Subtract(inputs[0], Restore(builder, output, shape)));
        var seed = Restore(builder, outputAdjoint, shape);
        return [builder.WhereSeed(seed, builder.Multiply(seed, weights))];
    }

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents)
    {
        var weights = builder.Emit(new Exp(), builder.Subtract(inputs[0], Restore(builder, output, inputs[0].Type.Shape)));
        return builder.Emit(new Sum(Axis), builder.WhereSeed(tangents[0]!, builder.Multiply(tangents[0]!, weights)));
    }

    /// <summary>The same value in terms of other operations; an infinite largest element is the result.</summary>
    public Value Expand(Builder builder, Value x)
    {
        var largest = builder.Emit(new Largest(Axis), x);
        var shifted = builder.Subtract(x, Restore(builder, largest, x.Type.Shape));
        var sum = builder.Emit(new Sum(Axis), builder.Emit(new Exp(IsOfNegative: true), shifted));
        var finite = builder.Add(largest, builder.Emit(new Log(), sum));
        return builder.Emit(new Where(), builder.Emit(new IsInfinity(), largest), largest, finite);
    }

    protected override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements)
    {
        var largest = Largest.Of(numbers, elements);
        if (double.IsInfinity(numbers.ToDouble(largest)))
        {
            return largest;
        }

        var sum = elements.Select(x => numbers.Exp(numbers.Subtract(x, largest))).Aggregate(numbers.FromDouble(0), numbers.Add);
        return numbers.Add(largest, numbers.Log(sum));
    }
}
