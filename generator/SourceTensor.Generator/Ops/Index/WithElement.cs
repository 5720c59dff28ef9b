using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x with the part at the indices replaced by a value: what remains of an assignment <c>x[i] = v</c>.</summary>
internal sealed record WithElement(int Count, bool Checked) : IndexOp(Count, Checked)
{
    public override string Name => "with_element";

    public override string Summary => "The tensor with the element, row or slab at the leading indices replaced.";

    public override IndexOp Unchecked() => this with { Checked = false };

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        CheckIndices(inputs);
        return inputs[Count + 1].Type == inputs[0].Type.Drop(Count)
            ? [inputs[0].Type]
            : throw new TypeException($"{inputs[Count + 1].Type} assigned to a part of {inputs[0].Type} that is {inputs[0].Type.Drop(Count)}");
    }
}
