using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Σ (x − mean)² / (n − correction).</summary>
internal sealed record Variance : ComposedReduction
{
    public override string Name => "variance";

    public override string Summary => "The mean squared distance from the mean, over all elements or along one axis; divided by the number of elements less `correction`.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Variance"];

    protected override Value Reduce(Call call, Value x, int? axis)
    {
        var squares = call.Builder.Emit(new Square(), Centered(call.Builder, x, axis));
        return call.Builder.Emit(new Divide(), call.Builder.Emit(new Sum(axis), squares), DegreesOfFreedom(call, x, axis));
    }
}
