using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The sums of the elements up to each along one axis.</summary>
internal sealed record CumulativeSum : CumulativeOp
{
    public override string Name => "cumulative_sum";

    public override string Summary => "The sums of the elements up to each along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.CumulativeSum"];

    protected override Constant Start(ElementType element) => Constant.Of(element, 0);

    protected override Value Combine(Builder builder, Value gathered, Value element) => builder.Emit(new Add(), gathered, element);
}
