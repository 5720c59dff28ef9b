using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Σ x / n.</summary>
internal sealed record Mean : ComposedReduction
{
    public override string Name => "mean";

    public override string Summary => "The arithmetic mean over all elements or along one axis; NaN of none.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Mean"];

    protected override Value Reduce(Call call, Value x, int? axis) => MeanOf(call.Builder, x, axis);
}
