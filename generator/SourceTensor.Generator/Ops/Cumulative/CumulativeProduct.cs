using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The products of the elements up to each along one axis.</summary>
internal sealed record CumulativeProduct : CumulativeOp
{
    public override string Name => "cumulative_product";

    public override string Summary => "The products of the elements up to each along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.CumulativeProduct"];

    protected override Constant Start(ElementType element) => Constant.Of(element, 1);

    protected override Value Combine(Builder builder, Value gathered, Value element) => builder.Emit(new Multiply(), gathered, element);
}
