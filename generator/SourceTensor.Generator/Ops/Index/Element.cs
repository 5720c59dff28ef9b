using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x[i, …]: an element, a row or a slab.</summary>
internal sealed record Element(int Count, bool Checked) : IndexOp(Count, Checked)
{
    public override string Name => "element";

    public override string Summary => "The element, row or slab at the leading indices.";

    public override IndexOp Unchecked() => this with { Checked = false };

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        CheckIndices(inputs);
        return [inputs[0].Type.Drop(Count)];
    }
}
