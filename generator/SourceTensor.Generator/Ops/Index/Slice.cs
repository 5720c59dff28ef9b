using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x[i..(i + n)]: some items along the leading axis.</summary>
internal sealed record Slice(Dimension Length, bool Checked) : RangeOp(Checked)
{
    public override string Name => "slice";

    public override string Summary => "The elements, rows or slabs in a range of the leading axis.";

    public override string Parameters => Checked ? $"{Length}, checked" : Length.ToString();

    public override IEnumerable<Dimension> Lengths => [Length];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => this with { Length = map(Length) };

    public override RangeOp Unchecked() => this with { Checked = false };

    public override Dimension LengthOf(IReadOnlyList<Value> inputs) => Length;

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        CheckStart(inputs);
        return [inputs[0].Type.Drop(1).Stack(Length)];
    }
}
