using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>What reading and adding at the indices in a tensor have in common.</summary>
internal static class Gathering
{
    /// <summary>Every integer of a tensor must be an index of an axis. Tested at entry where that is possible.</summary>
    public static void CheckIndices(this Call call, Value indices, Dimension length) => call.Builder.CheckIndices(indices, length);

    /// <summary>Every integer of a tensor must be an index of an axis; of a view, every integer of what it is a view of.</summary>
    public static void CheckIndices(this Builder builder, Value indices, Dimension length)
    {
        while (builder.DefinitionOf(indices) is { Operation: Unsqueeze or Reshape, Inputs: [Variable { Type.IsScalar: false } whole] })
        {
            indices = whole;
        }

        builder.EmitAll(new CheckIndices(indices.Type.Shape[0], length), [], [indices]);
    }

    /// <summary>The type of what is read from a tensor at indices that take the place of one axis.</summary>
    public static TensorType Gathered(this TensorType type, TensorType indices, int axis) =>
        axis >= 0 && axis < type.Rank && indices is { Element: ElementType.Int32, Rank: > 0 }
            ? type with { Shape = [.. type.Shape.Take(axis), .. indices.Shape, .. type.Shape.Skip(axis + 1)] }
            : throw new TypeException($"{type} at {indices} along axis {axis}");

    /// <summary>The type of what is read from a tensor at one index for each element of a tensor of indices.</summary>
    public static TensorType Taken(this TensorType type, TensorType indices, int axis)
    {
        var fits = axis >= 0 && axis < type.Rank && indices.Element == ElementType.Int32 && indices.Rank == type.Rank
            && indices.Shape.Where((_, i) => i != axis).SequenceEqual(type.Shape.Where((_, i) => i != axis));
        return fits ? type with { Shape = indices.Shape } : throw new TypeException($"{type} at {indices} along axis {axis}");
    }
}
