using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x with values added to the items in a range: the adjoint of reading it.</summary>
internal sealed record AddSlice(bool Checked) : RangeOp(Checked)
{
    public override string Name => "add_slice";

    public override string Summary => "The tensor with values added to the elements, rows or slabs in a range of the leading axis.";

    public override RangeOp Unchecked() => this with { Checked = false };

    public override Dimension LengthOf(IReadOnlyList<Value> inputs) => inputs[2].Type.Shape[0];

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => [CheckPart(inputs)];
}
