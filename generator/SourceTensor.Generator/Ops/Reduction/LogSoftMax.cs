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

    public override Value Expand(Builder builder, Value x) => Logarithm(builder, x);

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
        var mean = Total(builder, builder.WhereSeed(tangents[0]!, builder.Multiply(weights, tangents[0]!)), new Sum(Axis));
        return builder.Subtract(tangents[0]!, mean);
    }

    protected override T FromLogarithm<T>(INumberSystem<T> numbers, T logarithm) => logarithm;
}
