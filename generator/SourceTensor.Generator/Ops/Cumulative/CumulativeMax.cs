using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The largest of the elements up to each along one axis; NaN from the first NaN on.</summary>
internal sealed record CumulativeMax : CumulativeOp
{
    public override string Name => "cumulative_max";

    public override string Summary => "The largest of the elements up to each along one axis; NaN from the first NaN on.";

    public override IReadOnlyList<string> Methods => ["TensorMath.CumulativeMax"];

    protected override Constant Start(ElementType element) => new LargestOf(null).Start(element);

    protected override Value Combine(Builder builder, Value gathered, Value element) => builder.Emit(new Maximum(), gathered, element);
}
