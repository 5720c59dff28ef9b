using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The largest element; the first of several that are equal gets the adjoint.</summary>
internal sealed record LargestOf(int? Axis) : ExtremumOp(Axis)
{
    public override string Name => "max";

    public override string Summary => "The largest element, over all or along one axis; NaN when there is one.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Max(x)", "TensorMath.Max(x, keepDims)", "TensorMath.MaxAlong"];

    public override ReductionOp Along(int? axis) => new LargestOf(axis);

    public override ElementwiseOp Step => new Maximum();

    public override ReductionOp Position => new ArgMax(Axis);

    public override Constant Start(ElementType element) => element switch
    {
        ElementType.Int32 => Constant.Of(int.MinValue),
        ElementType.Int64 => Constant.Whole(element, long.MinValue),
        _ => Constant.Of(element, double.NegativeInfinity),
    };
}
