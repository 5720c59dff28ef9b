using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Lengths and positions as values, and numbers of elements as lengths.</summary>
internal static class Counting
{
    /// <summary>How many elements a tensor of that shape has.</summary>
    public static Dimension Count(this IEnumerable<Dimension> shape) => shape.Aggregate(Dimension.Of(1), Dimension.Product);

    /// <summary>How many elements a reduction along an axis, or over all axes, combines.</summary>
    public static Dimension CountAlong(this TensorType type, int? axis) => axis is { } along ? type.Shape[along] : type.Shape.Count();

    public static Dimension Minimum(Dimension left, Dimension right) => left + right - Dimension.Maximum(left, right);

    /// <summary>A length as an <c>int</c>.</summary>
    public static Value Length(this Builder builder, Dimension length) => length.IsConstant
        ? Constant.Of((int)length.Constant)
        : builder.Find(new Length(length), []) ?? builder.Emit(new Length(length));

    /// <summary>An integer as a number of another type.</summary>
    public static Value As(this Builder builder, Value value, ElementType element) => value.Type.Element == element ? value
        : value is Constant constant ? Folding.Cast(constant, element)
        : builder.Emit(new Convert(element), value);

    /// <summary>0, 1, … along one axis of a tensor of some rank whose other axes have length 1.</summary>
    public static Value Positions(this Builder builder, Dimension length, int axis, int rank)
    {
        Value positions = builder.Emit(new Iota(length));
        for (var i = 0; i < rank; i++)
        {
            positions = i == axis ? positions : builder.Emit(new Unsqueeze(i), positions);
        }

        return positions;
    }

    /// <summary>The number of each element of a tensor in row-major order.</summary>
    public static Value RowMajor(this Builder builder, TensorType type)
    {
        var number = builder.Positions(type.Shape[0], 0, type.Rank);
        for (var axis = 1; axis < type.Rank; axis++)
        {
            number = builder.Emit(new Add(), builder.Emit(new Multiply(), number, builder.Length(type.Shape[axis])), builder.Positions(type.Shape[axis], axis, type.Rank));
        }

        return number;
    }
}
