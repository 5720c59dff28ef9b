using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>|x − mean| / √(n − correction): a norm, so that its derivative is 0 where all elements are equal.</summary>
internal sealed record StandardDeviation : ComposedReduction
{
    public override string Name => "standard_deviation";

    public override string Summary => "The square root of the variance, over all elements or along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.StandardDeviation"];

    protected override Value Reduce(Call call, Value x, int? axis) => call.Builder.Emit(
        new Divide(),
        call.Builder.Emit(new Norm(axis), Centered(call.Builder, x, axis)),
        call.Builder.Emit(new Sqrt(), DegreesOfFreedom(call, x, axis)));
}
