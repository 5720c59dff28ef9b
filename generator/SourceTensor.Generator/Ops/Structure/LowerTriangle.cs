using System.Collections.Generic;

namespace SourceTensor.Generator.Ops;

/// <summary>A matrix with zeros above a diagonal.</summary>
internal sealed record LowerTriangle : Triangle
{
    public override string Name => "lower_triangle";

    public override string Summary => "A matrix with zeros above a diagonal.";

    public override IReadOnlyList<string> Methods => ["TensorMath.LowerTriangle"];

    protected override ElementwiseOp IsKept => new LessThanOrEqual();
}
