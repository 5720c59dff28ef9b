using System;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>The type of every value in the IR: an element type and one length per axis. No axes means a scalar.</summary>
internal sealed record TensorType(ElementType Element, EquatableArray<Dimension> Shape)
{
    public int Rank => Shape.Count;

    public bool IsScalar => Shape.Count == 0;

    public static TensorType Scalar(ElementType element) => new(element, []);

    /// <summary>The type of <c>x[i, …]</c> with that many leading indices.</summary>
    public TensorType Drop(int axes) => this with { Shape = Shape.Skip(axes).ToEquatableArray() };

    /// <summary>The type of that many of these stacked along a new leading axis.</summary>
    public TensorType Stack(Dimension length) => this with { Shape = [length, .. Shape] };

    public TensorType MapLengths(Func<Dimension, Dimension> map) => IsScalar ? this : this with { Shape = Shape.Select(map).ToEquatableArray() };

    public override string ToString() => IsScalar ? Element.Abbreviation() : $"{Element.Abbreviation()}[{string.Join(", ", Shape)}]";
}
