using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations that address one element, row or slab of a tensor by its leading indices. Inputs: the tensor, the indices,
/// then whatever the operation adds.
/// </summary>
/// <param name="Count">How many leading axes are indexed.</param>
/// <param name="Checked">
/// Whether each execution tests the indices; false once it is proved, or checked elsewhere, that they are in range.
/// </param>
internal abstract record IndexOp(int Count, bool Checked) : Op
{
    public override string Parameters => Checked ? "checked" : "";

    public IEnumerable<Value> Indices(IReadOnlyList<Value> inputs) => inputs.Skip(1).Take(Count);

    /// <summary>The same access without tests.</summary>
    public abstract IndexOp Unchecked();

    protected void CheckIndices(IReadOnlyList<Value> inputs)
    {
        if (Count < 1 || Count > inputs[0].Type.Rank || Indices(inputs).Any(index => index.Type != TensorType.Scalar(ElementType.Int32)))
        {
            throw new TypeException($"{inputs[0].Type} indexed by {string.Join(", ", Indices(inputs).Select(index => index.Type))}");
        }
    }

    // A test that fails must be seen to fail, even when nobody wants what it guards.
    public sealed override bool HasEffect => Checked;

    public sealed override bool CanThrow(IReadOnlyList<Value> inputs) => Checked;

    public sealed override IEnumerable<Dimension> TestedNotNegative(IReadOnlyList<Value> inputs) => !Checked ? []
        : Indices(inputs).Zip(inputs[0].Type.Shape, (index, length) => (index, length)).Where(pair => pair.index is Constant).Select(pair => pair.length - Dimension.Of((int)((Constant)pair.index).Number + 1));

    /// <summary>For evaluation: where the addressed part starts, and how many elements it has.</summary>
    public (int Start, int Length) Locate(int[] shape, IReadOnlyList<int> indices)
    {
        var position = 0;
        for (var axis = 0; axis < Count; axis++)
        {
            if (indices[axis] < 0 || indices[axis] >= shape[axis])
            {
                throw new System.IndexOutOfRangeException($"index {indices[axis]} is outside 0 … {shape[axis] - 1}");
            }

            position = (position * shape[axis]) + indices[axis];
        }

        var length = shape.Skip(Count).Product();
        return (position * length, length);
    }
}
