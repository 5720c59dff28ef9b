using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x with the items in a range replaced: what remains of an assignment <c>x[i..j] = v</c>.</summary>
internal sealed record WithSlice(bool Checked) : RangeOp(Checked)
{
    public override string Name => "with_slice";

    public override string Summary => "The tensor with the elements, rows or slabs in a range of the leading axis replaced.";

    public override RangeOp Unchecked() => this with { Checked = false };

    public override Dimension LengthOf(IReadOnlyList<Value> inputs) => inputs[2].Type.Shape[0];

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => [CheckPart(inputs)];
}
