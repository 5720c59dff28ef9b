using System.Collections.Generic;

namespace SourceTensor.Generator.Ops;

/// <summary>A matrix with zeros below a diagonal.</summary>
internal sealed record UpperTriangle : Triangle
{
    public override string Name => "upper_triangle";

    public override string Summary => "A matrix with zeros below a diagonal.";

    public override IReadOnlyList<string> Methods => ["TensorMath.UpperTriangle"];

    protected override ElementwiseOp IsKept => new GreaterThanOrEqual();
}
