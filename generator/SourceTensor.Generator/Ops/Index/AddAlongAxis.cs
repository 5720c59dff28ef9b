using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The tensor with each element added at an index of its own along one axis.</summary>
internal sealed record AddAlongAxis(int Axis) : ScatterOp(Axis, IsAligned: true)
{
    public override string Name => "add_along_axis";

    public override string Summary => "The tensor with each element added at an index of its own along one axis.";

    protected override ScatterOp Along(int axis) => new AddAlongAxis(axis);

    protected override IndexedOp Reading => new TakeAlongAxis(Axis);
}
