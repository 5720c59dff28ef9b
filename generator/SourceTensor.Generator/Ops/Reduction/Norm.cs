using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>√Σ x².</summary>
internal sealed record Norm(int? Axis) : ReductionOp(Axis)
{
    public override string Name => "norm";

    public override string Summary => "The square root of the sum of squares, over all elements or along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Norm"];

    public override ReductionOp Along(int? axis) => new Norm(axis);

    // x / norm, and 0 where all elements are 0.
    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var zero = Constant.Of(output.Type.Element, 0);
        var isZero = builder.Emit(new Equal(), output, zero);
        var scale = Restore(builder, builder.Emit(new Where(), isZero, zero, builder.DivideSeed(outputAdjoint, output)), inputs[0].Type.Shape);
        return [builder.WhereSeed(scale, builder.Multiply(scale, inputs[0]))];
    }

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents)
    {
        var zero = Constant.Of(output.Type.Element, 0);
        var product = builder.Emit(new Sum(Axis), builder.WhereSeed(tangents[0]!, builder.Multiply(tangents[0]!, inputs[0])));
        return builder.Emit(new Where(), builder.Emit(new Equal(), output, zero), zero, builder.DivideSeed(product, output));
    }

    /// <summary>The same value in terms of other operations.</summary>
    public Value Expand(Builder builder, Value x) => builder.Emit(new Sqrt(), builder.Emit(new Sum(Axis), builder.Emit(new Square(), x)));

    protected override T Combine<T>(INumberSystem<T> numbers, IReadOnlyList<T> elements)
    {
        var sum = elements.Select(x => numbers.Multiply(x, x)).Aggregate(numbers.FromDouble(0), numbers.Add);
        return numbers.ToDouble(sum) == 0 ? numbers.FromDouble(0) : numbers.Sqrt(sum);
    }
}
