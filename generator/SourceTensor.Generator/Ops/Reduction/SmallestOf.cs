using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The smallest element; the first of several that are equal gets the adjoint.</summary>
internal sealed record SmallestOf(int? Axis) : ExtremumOp(Axis)
{
    public override string Name => "min";

    public override string Summary => "The smallest element, over all or along one axis; NaN when there is one.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Min(x)", "TensorMath.Min(x, keepDims)", "TensorMath.MinAlong"];

    public override ReductionOp Along(int? axis) => new SmallestOf(axis);

    public override ElementwiseOp Step => new Minimum();

    public override ReductionOp Position => new ArgMin(Axis);

    public override Constant Start(ElementType element) => element switch
    {
        ElementType.Int32 => Constant.Of(int.MaxValue),
        ElementType.Int64 => Constant.Whole(element, long.MaxValue),
        _ => Constant.Of(element, double.PositiveInfinity),
    };
}
