using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Rules of shapes that families share.</summary>
internal static class Shapes
{
    /// <summary>
    /// The shape two operands have together: aligned at the last axis, missing leading axes and axes known to be of length
    /// 1 are repeated, all others must be equal.
    /// </summary>
    public static EquatableArray<Dimension> Broadcast(EquatableArray<Dimension> left, EquatableArray<Dimension> right)
    {
        var (longer, shorter) = left.Count >= right.Count ? (left, right) : (right, left);
        var lead = longer.Count - shorter.Count;
        return longer.Select((dimension, axis) =>
        {
            if (axis < lead || dimension == shorter[axis - lead] || shorter[axis - lead].Is(1))
            {
                return dimension;
            }

            return dimension.Is(1)
                ? shorter[axis - lead]
                : throw new TypeException($"[{string.Join(", ", left)}] with [{string.Join(", ", right)}]");
        }).ToEquatableArray();
    }

    /// <summary>The axes of a result along which an operand of that shape was repeated.</summary>
    public static IReadOnlyList<int> RepeatedAxes(EquatableArray<Dimension> operand, EquatableArray<Dimension> result)
    {
        var lead = result.Count - operand.Count;
        return Enumerable.Range(0, result.Count)
            .Where(axis => axis < lead || (operand[axis - lead].Is(1) && !result[axis].Is(1)))
            .ToList();
    }

    /// <summary>The position in an operand that a position in the broadcast result reads.</summary>
    public static int Project(int flat, int[] resultShape, int[] operandShape)
    {
        var position = 0;
        var stride = 1;
        for (var axis = resultShape.Length - 1; axis >= 0; axis--)
        {
            var index = flat % resultShape[axis];
            flat /= resultShape[axis];
            var own = axis - (resultShape.Length - operandShape.Length);
            if (own >= 0)
            {
                position += operandShape[own] == 1 ? 0 : index * stride;
                stride *= operandShape[own];
            }
        }

        return position;
    }

    /// <summary>The indices of an element, given its number in row-major order.</summary>
    public static int[] Indices(int position, int[] shape)
    {
        var indices = new int[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            indices[axis] = position % shape[axis];
            position /= shape[axis];
        }

        return indices;
    }

    /// <summary>The number of an element in row-major order, given its indices.</summary>
    public static int Position(IReadOnlyList<int> indices, int[] shape) => shape.Select((length, axis) => (length, axis))
        .Aggregate(0, (position, next) => (position * next.length) + indices[next.axis]);

    public static int Product(this IEnumerable<int> lengths) => lengths.Aggregate(1, (product, length) => product * length);
}
