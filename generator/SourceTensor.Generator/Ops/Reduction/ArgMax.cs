using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Where the largest element is.</summary>
internal sealed record ArgMax(int? Axis) : PositionOp(Axis)
{
    public override string Name => "arg_max";

    public override string Summary => "The index of the first largest element along one axis, or in row-major order of all; of the first NaN when there is one.";

    public override IReadOnlyList<string> Methods => ["TensorMath.ArgMax"];

    public override ReductionOp Along(int? axis) => new ArgMax(axis);

    public override ElementwiseOp IsNotBetter => new LessThanOrEqual();

    public override Constant Start(ElementType element) => new LargestOf(null).Start(element);
}
