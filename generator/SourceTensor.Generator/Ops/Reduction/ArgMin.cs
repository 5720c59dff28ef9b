using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Where the smallest element is.</summary>
internal sealed record ArgMin(int? Axis) : PositionOp(Axis)
{
    public override string Name => "arg_min";

    public override string Summary => "The index of the first smallest element along one axis, or in row-major order of all; of the first NaN when there is one.";

    public override IReadOnlyList<string> Methods => ["TensorMath.ArgMin"];

    public override ReductionOp Along(int? axis) => new ArgMin(axis);

    public override ElementwiseOp IsNotBetter => new GreaterThanOrEqual();

    public override Constant Start(ElementType element) => new SmallestOf(null).Start(element);
}
