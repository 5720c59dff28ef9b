using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>eˣ / Σ eˣ.</summary>
internal sealed record SoftMax(int? Axis) : SoftMaxOp(Axis)
{
    public override string Name => "softmax";

    public override string Summary => "Exponentials divided by their sum, over all elements or along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.SoftMax"];

    public override SoftMaxOp Along(int? axis) => new SoftMax(axis);

    // The sum is at least 1: e⁰ is one of its terms.
    public override Value Expand(Builder builder, Value x)
    {
        var exponentials = Exponentials(builder, Shifted(builder, x));
        var sum = builder.Emit(new Sum(Axis), exponentials);
        return builder.Multiply(exponentials, Repeated(builder, builder.Emit(new Divide(), Constant.Of(x.Type.Element, 1), sum), x));
    }

    // x_adj = y (y_adj − Σ y y_adj).
    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var mean = Total(builder, builder.WhereSeed(outputAdjoint, builder.Multiply(output, outputAdjoint)), new Sum(Axis));
        var difference = builder.Subtract(outputAdjoint, mean);
        return [builder.WhereSeed(difference, builder.Multiply(output, difference))];
    }

    // y_tan = y (x_tan − Σ y x_tan).
    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents)
    {
        var mean = Total(builder, builder.WhereSeed(tangents[0]!, builder.Multiply(output, tangents[0]!)), new Sum(Axis));
        var difference = builder.Subtract(tangents[0]!, mean);
        return builder.WhereSeed(difference, builder.Multiply(output, difference));
    }

    protected override T FromLogarithm<T>(INumberSystem<T> numbers, T logarithm) => numbers.Exp(logarithm);
}
