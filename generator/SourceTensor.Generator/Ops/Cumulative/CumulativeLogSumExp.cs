using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The logarithms of the sums of exponentials up to each along one axis.</summary>
internal sealed record CumulativeLogSumExp : CumulativeOp
{
    public override string Name => "cumulative_log_sum_exp";

    public override string Summary => "The logarithms of the sums of exponentials up to each along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.CumulativeLogSumExp"];

    protected override Constant Start(ElementType element) => Constant.Of(element, double.NegativeInfinity);

    // Two terms, stacked: their logarithm of a sum has a derivative that is stable and exact for −∞.
    protected override Value Combine(Builder builder, Value gathered, Value element)
    {
        EquatableArray<Dimension> one = [Dimension.Of(1), .. element.Type.Shape];
        Value Row(Value x) => x.Type.IsScalar ? builder.Broadcast(x, one) : builder.Emit(new Unsqueeze(0), x);
        return builder.Emit(new LogSumExp(0), builder.Emit(new Concatenate(0), Row(gathered), Row(element)));
    }
}
