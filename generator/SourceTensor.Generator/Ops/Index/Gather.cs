using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The elements, rows or slabs at the integers of a tensor along one axis.</summary>
internal sealed record Gather(int Axis) : GatherOp(Axis, IsAligned: false)
{
    public override string Name => "gather";

    public override string Summary => "The elements, rows or slabs at the integers of a tensor along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Gather"];

    protected override GatherOp Along(int axis) => new Gather(axis);

    protected override IndexedOp Adding => new ScatterAdd(Axis);
}
