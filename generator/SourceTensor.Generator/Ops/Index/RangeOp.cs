using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations that address a run of items along the leading axis of a tensor. Inputs: the tensor, the first index, then
/// whatever the operation adds.
/// </summary>
/// <param name="Checked">Whether each execution tests that the run is inside the axis.</param>
internal abstract record RangeOp(bool Checked) : Op
{
    public override string Parameters => Checked ? "checked" : "";

    // A test that fails must be seen to fail, even when nobody wants what it guards.
    public sealed override bool HasEffect => Checked;

    public sealed override bool CanThrow(IReadOnlyList<Value> inputs) => Checked;

    public sealed override IEnumerable<Dimension> TestedNotNegative(IReadOnlyList<Value> inputs) => Checked ? [LengthOf(inputs)] : [];

    /// <summary>The same access without a test.</summary>
    public abstract RangeOp Unchecked();

    /// <summary>How many items.</summary>
    public abstract Dimension LengthOf(IReadOnlyList<Value> inputs);

    protected static void CheckStart(IReadOnlyList<Value> inputs)
    {
        if (inputs[0].Type.IsScalar || inputs[1].Type != TensorType.Scalar(ElementType.Int32))
        {
            throw new TypeException($"a range of {inputs[0].Type} from {inputs[1].Type}");
        }
    }

    protected static TensorType CheckPart(IReadOnlyList<Value> inputs)
    {
        CheckStart(inputs);
        var (whole, part) = (inputs[0].Type, inputs[2].Type);
        return part.Rank == whole.Rank && part.Element == whole.Element && part.Shape.Skip(1).SequenceEqual(whole.Shape.Skip(1))
            ? whole
            : throw new TypeException($"{part} as a range of {whole}");
    }
}
