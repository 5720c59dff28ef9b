using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x − log Σ eˣ.</summary>
internal sealed record LogSoftMax(int? Axis) : SoftMaxOp(Axis)
{
    public override string Name => "log_softmax";

    public override string Summary => "Logarithm of softmax, computed without it.";

    public override IReadOnlyList<string> Methods => ["TensorMath.LogSoftMax"];

    public override SoftMaxOp Along(int? axis) => new LogSoftMax(axis);

    // (x − max x) − log Σ e^(x − max x): what is close to 0 keeps its digits, however large the elements are.
    public override Value Expand(Builder builder, Value x)
    {
        var shifted = Shifted(builder, x);
        return builder.Subtract(shifted, Repeated(builder, builder.Emit(new Log(), builder.Emit(new Sum(Axis), Exponentials(builder, shifted))), x));
    }

    // x_adj = y_adj − softmax(x) Σ y_adj.
    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var weights = builder.Emit(new SoftMax(Axis), inputs[0]);
        var total = Axis is null or 0 && outputAdjoint.Type.Rank == 1 ? builder.SumAll(outputAdjoint) : Total(builder, outputAdjoint, new Sum(Axis));
        return [builder.Subtract(outputAdjoint, builder.WhereSeed(total, builder.Multiply(weights, total)))];
    }

    // y_tan = x_tan − Σ softmax(x) x_tan.
    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents)
    {
        var weights = builder.Emit(new SoftMax(Axis), inputs[0]);
        if (inputs[0].Type.Shape is [{ IsConstant: true, Constant: 2 }])
        {
            return OfTwo(builder, weights, tangents[0]!);
        }

        var mean = Total(builder, builder.WhereSeed(tangents[0]!, builder.Multiply(weights, tangents[0]!)), new Sum(Axis));
        return builder.Subtract(tangents[0]!, mean);
    }

    // Of two, the softmax of one is 1 less that of the other: y₀_tan = softmax(x)₁ (x₀_tan − x₁_tan), y₁_tan = −softmax(x)₀ (x₀_tan − x₁_tan).
    private static Value OfTwo(Builder builder, Value weights, Value tangent)
    {
        Value At(Value x, int i) => builder.Emit(new Element(1, Checked: false), x, Constant.Of(i));
        var difference = builder.Subtract(At(tangent, 0), At(tangent, 1));
        var first = builder.Emit(new WithElement(1, Checked: false), weights, Constant.Of(0), At(weights, 1));
        var both = builder.Emit(new WithElement(1, Checked: false), first, Constant.Of(1), builder.Negate(At(weights, 0)));
        return builder.WhereSeed(difference, builder.Multiply(both, difference));
    }

    protected override T FromLogarithm<T>(INumberSystem<T> numbers, T logarithm) => logarithm;
}
