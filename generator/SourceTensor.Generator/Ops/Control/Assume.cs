using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// What a rewrite relies on and only a run can tell. Where it does not hold, nothing that has been computed counts, and the
/// function is computed again as it was before the rewrite.
/// </summary>
internal sealed record Assume : Op
{
    public override string Name => "assume";

    public override string Summary => "Has the function computed again without the rewrites that rely on something, unless it holds.";

    public override bool HasEffect => true;

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => inputs.Count == 1 && inputs[0].Type == TensorType.Scalar(ElementType.Boolean)
        ? []
        : throw new TypeException($"what is assumed is a condition");
}
