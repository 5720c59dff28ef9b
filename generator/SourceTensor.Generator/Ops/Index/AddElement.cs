using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// x with a value added to the part at the indices: the adjoint of reading it, so that the adjoint of a table costs what was
/// read and not what the table holds.
/// </summary>
internal sealed record AddElement(int Count, bool Checked) : IndexOp(Count, Checked)
{
    public override string Name => "add_element";

    public override string Summary => "The tensor with a value added to the element, row or slab at the leading indices.";

    public override IndexOp Unchecked() => this with { Checked = false };

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        CheckIndices(inputs);
        return inputs[Count + 1].Type == inputs[0].Type.Drop(Count)
            ? [inputs[0].Type]
            : throw new TypeException($"{inputs[Count + 1].Type} added to a part of {inputs[0].Type} that is {inputs[0].Type.Drop(Count)}");
    }
}
