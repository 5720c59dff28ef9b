using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations that read, or add to, a tensor at the integers of another along one axis. They do not test these: that is an equation
/// of its own, before them.
/// </summary>
/// <param name="IsAligned">
/// Whether there is an index for each element of the result; otherwise the axes of the indices take the place of the axis.
/// </param>
internal abstract record IndexedOp(int Axis, bool IsAligned) : PullbackOp
{
    public override string Parameters => $"axis {Axis}";

    /// <summary>The type of what is at the indices.</summary>
    protected TensorType PartOf(IReadOnlyList<Value> inputs) =>
        IsAligned ? inputs[0].Type.Taken(inputs[1].Type, Axis) : inputs[0].Type.Gathered(inputs[1].Type, Axis);

    /// <summary>Splits the indices of an element of the part into those before the axis, those of the index and those behind the axis.</summary>
    public (IEnumerable<T> Before, IEnumerable<T> Index, IEnumerable<T> Behind) Parts<T>(IReadOnlyList<T> own, int indexRank) => IsAligned
        ? (own.Take(Axis), own, own.Skip(Axis + 1))
        : (own.Take(Axis), own.Skip(Axis).Take(indexRank), own.Skip(Axis + indexRank));

    /// <summary>Where in the tensor an element of the part is.</summary>
    protected int Locate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] own)
    {
        var (before, at, behind) = Parts(own, inputs[1].Shape.Length);
        var index = numbers.ToInteger(inputs[1].Values[Shapes.Position([.. at], inputs[1].Shape)]);
        return Shapes.Position([.. before, (int)index, .. behind], inputs[0].Shape);
    }
}
