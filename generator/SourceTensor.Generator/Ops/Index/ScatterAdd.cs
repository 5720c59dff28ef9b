using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The tensor with elements, rows or slabs added at the integers of another along one axis; what is added at one index adds up.</summary>
internal sealed record ScatterAdd(int Axis) : ScatterOp(Axis, IsAligned: false)
{
    public override string Name => "scatter_add";

    public override string Summary => "The tensor with elements, rows or slabs added at the integers of another along one axis; what is added at one index adds up.";

    public override IReadOnlyList<string> Methods => ["TensorMath.ScatterAdd"];

    protected override ScatterOp Along(int axis) => new ScatterAdd(axis);

    protected override IndexedOp Reading => new Gather(Axis);
}
