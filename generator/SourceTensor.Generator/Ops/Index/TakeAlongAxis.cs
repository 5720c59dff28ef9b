using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The element at an index of its own along one axis for each element of the indices.</summary>
internal sealed record TakeAlongAxis(int Axis) : GatherOp(Axis, IsAligned: true)
{
    public override string Name => "take_along_axis";

    public override string Summary => "The element at an index of its own along one axis for each element of the indices.";

    public override IReadOnlyList<string> Methods => ["TensorMath.TakeAlongAxis"];

    protected override GatherOp Along(int axis) => new TakeAlongAxis(axis);

    protected override IndexedOp Adding => new AddAlongAxis(Axis);
}
