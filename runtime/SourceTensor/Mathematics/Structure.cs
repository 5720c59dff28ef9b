using System;
using System.Numerics;

namespace SourceTensor;

/// <summary>Functions that move elements without computing any, for every rank at once.</summary>
internal static class Structure
{
    /// <summary>Where an element of the result comes from; false where it is none of the operand's.</summary>
    private delegate bool IndexMap(int[] own, int[] source);

    public static Block<T> Reshape<T>(in Block<T> x, in Shape shape)
        where T : unmanaged
    {
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            CheckNotNegative(shape[axis], Throw.LengthName(axis, shape.Rank));
        }

        return shape.Count == x.Shape.Count ? x.Reshaped(shape) : throw new ArgumentException($"A tensor of shape {x.Shape} has another number of elements than {shape}.");
    }

    public static Block<T> Squeeze<T>(in Block<T> x, int axis)
        where T : unmanaged
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        return x.Shape[axis] == 1 ? x.Reshaped(x.Shape.Without(axis)) : throw new ArgumentException($"Axis {axis} of a tensor of shape {x.Shape} has not the length 1.", nameof(axis));
    }

    public static Block<T> Broadcast<T>(in Block<T> x, in Shape shape)
        where T : unmanaged
    {
        var own = x.Shape.Raised(shape.Rank);
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            CheckNotNegative(shape[axis], Throw.LengthName(axis, shape.Rank));
            if (own[axis] != 1 && own[axis] != shape[axis])
                throw new ArgumentException($"A tensor of shape {x.Shape} cannot be repeated to {shape}.");
        }

        return Mapped(x.Reshaped(own), shape, (at, from) =>
        {
            for (var axis = 0; axis < at.Length; axis++)
            {
                from[axis] = own[axis] == 1 ? 0 : at[axis];
            }

            return true;
        });
    }

    public static Block<T> Permute<T>(in Block<T> x, params int[] axes)
        where T : unmanaged
    {
        var isTaken = new bool[axes.Length];
        Span<int> lengths = stackalloc int[axes.Length];
        for (var i = 0; i < axes.Length; i++)
        {
            axes[i] = Reductions.AxisOf(axes[i], axes.Length, FormattableString.Invariant($"axis{i}"));
            lengths[i] = x.Shape[axes[i]];
            if (isTaken[axes[i]])
                throw new ArgumentException($"Axis {axes[i]} is named twice.");
            isTaken[axes[i]] = true;
        }

        return Mapped(x, new Shape(lengths), (at, from) =>
        {
            for (var i = 0; i < axes.Length; i++)
            {
                from[axes[i]] = at[i];
            }

            return true;
        });
    }

    public static Block<T> Reverse<T>(in Block<T> x, int axis)
        where T : unmanaged
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        var length = x.Shape[axis];
        return Along(x, axis, length, i => length - 1 - i);
    }

    public static Block<T> Roll<T>(in Block<T> x, int shift, int axis)
        where T : unmanaged
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        var length = x.Shape[axis];
        return Along(x, axis, length, i => (i + length - (shift % length)) % length);
    }

    public static Block<T> Repeat<T>(in Block<T> x, int count, int axis)
        where T : unmanaged
    {
        CheckNotNegative(count, nameof(count));
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        return Along(x, axis, checked(x.Shape[axis] * count), i => i / count);
    }

    public static Block<T> Tile<T>(in Block<T> x, int count, int axis)
        where T : unmanaged
    {
        CheckNotNegative(count, nameof(count));
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        var length = x.Shape[axis];
        return Along(x, axis, checked(length * count), i => i % length);
    }

    public static Block<T> Pad<T>(in Block<T> x, int before, int after, int axis, T value)
        where T : unmanaged
    {
        CheckNotNegative(before, nameof(before));
        CheckNotNegative(after, nameof(after));
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        var length = x.Shape[axis];
        return Along(x, axis, checked(before + length + after), i => i - before, value);
    }

    public static Block<T>[] Split<T>(in Block<T> x, int count, int axis)
        where T : unmanaged
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        if (count < 1 || x.Shape[axis] % count != 0)
            throw new ArgumentException($"Axis {axis} of a tensor of shape {x.Shape} does not have {count} equal parts.", nameof(count));
        var parts = new Block<T>[count];
        var length = x.Shape[axis] / count;
        for (var k = 0; k < count; k++)
        {
            var start = k * length;
            parts[k] = Along(x, axis, length, i => start + i);
        }

        return parts;
    }

    public static Block<T> Difference<T>(in Block<T> x, int axis)
        where T : unmanaged, INumber<T>
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        var length = Math.Max(x.Shape[axis] - 1, 0);
        return Elementwise.Subtract(Along(x, axis, length, i => i + 1), Along(x, axis, length, i => i));
    }

    public static Block<T> Diagonal<T>(in Block<T> x, int offset)
        where T : unmanaged
    {
        int row = Math.Max(-offset, 0), column = Math.Max(offset, 0);
        var length = Math.Max(Math.Min(x.Shape[0] - row, x.Shape[1] - column), 0);
        return Mapped(x, new Shape(length), (at, from) =>
        {
            (from[0], from[1]) = (at[0] + row, at[0] + column);
            return true;
        });
    }

    public static Block<T> OnDiagonal<T>(in Block<T> x)
        where T : unmanaged => Mapped(x, new Shape(x.Count, x.Count), (at, from) =>
        {
            from[0] = at[0];
            return at[0] == at[1];
        });

    public static Block<T> Triangle<T>(in Block<T> x, Func<int, int, bool> isKept)
        where T : unmanaged => Mapped(x, x.Shape, (at, from) =>
        {
            at.CopyTo(from, 0);
            return isKept(at[0], at[1]);
        });

    public static Block<T> Concatenate<TItem, T>(ReadOnlySpan<TItem> tensors, int axis)
        where TItem : struct, ITensor<T>
        where T : unmanaged
    {
        if (tensors.IsEmpty)
            throw new ArgumentException("There is no tensor.", nameof(tensors));
        var first = tensors[0].Block.Shape;
        axis = Reductions.AxisOf(axis, first.Rank);
        var length = 0;
        foreach (var tensor in tensors)
        {
            var shape = tensor.Block.Shape;
            if (!shape.Without(axis).Same(first.Without(axis)))
                throw new ArgumentException($"Tensors of shapes {first} and {shape} cannot be put behind each other along axis {axis}.", nameof(tensors));
            length = checked(length + shape[axis]);
        }

        var result = Block<T>.Uninitialized(first.Without(axis).WithAxis(axis, length));
        var (before, inner, start) = ((int)first.CountBefore(axis), (int)first.CountFrom(axis + 1), 0);
        foreach (var tensor in tensors)
        {
            var source = tensor.Block.Span;
            var run = tensor.Block.Shape[axis] * inner;
            for (var i = 0; i < before; i++)
            {
                source.Slice(i * run, run).CopyTo(result.Span[((i * length * inner) + start)..]);
            }

            start += run;
        }

        return result;
    }

    public static Block<T> Stack<TItem, T>(ReadOnlySpan<TItem> tensors, int axis)
        where TItem : struct, ITensor<T>
        where T : unmanaged
    {
        if (tensors.IsEmpty)
            throw new ArgumentException("There is no tensor.", nameof(tensors));
        var stacked = Stacking.Stack<TItem, T>(tensors, tensors[0].Block.Shape, nameof(tensors));
        axis = Reductions.AxisOf(axis, stacked.Shape.Rank);
        var axes = new int[stacked.Shape.Rank];
        for (var i = 0; i < axes.Length; i++)
        {
            axes[i] = i == axis ? 0 : i < axis ? i + 1 : i;
        }

        return axis == 0 ? stacked : Permute(stacked, axes);
    }

    public static Block<T> Gather<T>(in Block<T> x, in Block<int> indices, int axis)
        where T : unmanaged
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        var (all, length, at) = (indices, x.Shape[axis], indices.Shape);
        Check(indices, axis, length);
        return Mapped(x, Gathered(x.Shape, at, axis), (own, from) => Locate(own, from, all, axis));
    }

    public static Block<T> TakeAlongAxis<T>(in Block<T> x, in Block<int> indices, int axis)
        where T : unmanaged
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        if (!x.Shape.Without(axis).Same(indices.Shape.Without(axis)))
            throw new ArgumentException($"Indices of shape {indices.Shape} do not fit a tensor of shape {x.Shape} along axis {axis}.", nameof(indices));
        Check(indices, axis, x.Shape[axis]);
        var all = indices;
        return Mapped(x, indices.Shape, (own, from) =>
        {
            own.CopyTo(from, 0);
            from[axis] = all.Span[Position(own, all.Shape)];
            return true;
        });
    }

    public static Block<T> ScatterAdd<T>(in Block<T> x, in Block<int> indices, in Block<T> values, int axis)
        where T : unmanaged, INumber<T>
    {
        axis = Reductions.AxisOf(axis, x.Shape.Rank);
        if (!values.Shape.Same(Gathered(x.Shape, indices.Shape, axis)))
            throw new ArgumentException($"What is added has the shape {values.Shape}, where {Gathered(x.Shape, indices.Shape, axis)} would fit.", nameof(values));
        Check(indices, axis, x.Shape[axis]);
        var result = x.Clone();
        int[] own = new int[values.Shape.Rank], to = new int[x.Shape.Rank];
        for (var i = 0; i < values.Count; i++)
        {
            Indices(i, values.Shape, own);
            Locate(own, to, indices, axis);
            result.Span[Position(to, x.Shape)] += values.Span[i];
        }

        return result;
    }

    public static Block<T> OneHot<T>(in Block<int> index, int length)
        where T : unmanaged, INumber<T>
    {
        CheckNotNegative(length, nameof(length));
        Check(index, 0, length);
        var result = Block<T>.Zeros(index.Shape.WithAxis(index.Shape.Rank, length));
        for (var i = 0; i < index.Count; i++)
        {
            result.Span[(i * length) + index.Span[i]] = T.One;
        }

        return result;
    }

    private static Shape Gathered(in Shape x, in Shape indices, int axis)
    {
        var shape = x.Without(axis);
        for (var i = 0; i < indices.Rank; i++)
        {
            shape = shape.WithAxis(axis + i, indices[i]);
        }

        return shape;
    }

    private static bool Locate(int[] own, int[] source, in Block<int> indices, int axis)
    {
        var rank = indices.Shape.Rank;
        for (var i = 0; i < source.Length; i++)
        {
            source[i] = i < axis ? own[i] : i == axis ? indices.Span[Position(own.AsSpan(axis, rank), indices.Shape)] : own[i + rank - 1];
        }

        return true;
    }

    private static void Check(in Block<int> indices, int axis, int length)
    {
        foreach (var index in indices.Span)
        {
            if ((uint)index >= (uint)length)
                Throw.IndexOutOfRange(index, axis, length);
        }
    }

    private static Block<T> Along<T>(in Block<T> x, int axis, int length, Func<int, int> source, T outside = default)
        where T : unmanaged
    {
        var own = x.Shape[axis];
        return Mapped(
            x,
            x.Shape.Without(axis).WithAxis(axis, length),
            (at, from) =>
            {
                at.CopyTo(from, 0);
                from[axis] = source(at[axis]);
                return (uint)from[axis] < (uint)own;
            },
            outside);
    }

    private static Block<T> Mapped<T>(in Block<T> x, in Shape shape, IndexMap map, T outside = default)
        where T : unmanaged
    {
        var result = Block<T>.Uninitialized(shape);
        int[] own = new int[shape.Rank], source = new int[x.Shape.Rank];
        for (var i = 0; i < result.Count; i++)
        {
            Indices(i, shape, own);
            result.Span[i] = map(own, source) ? x.Span[Position(source, x.Shape)] : outside;
        }

        return result;
    }

    private static void Indices(int position, in Shape shape, int[] indices)
    {
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            (position, indices[axis]) = Math.DivRem(position, shape[axis]);
        }
    }

    private static int Position(ReadOnlySpan<int> indices, in Shape shape)
    {
        var position = 0;
        for (var axis = 0; axis < indices.Length; axis++)
        {
            position = (position * shape[axis]) + indices[axis];
        }

        return position;
    }

    private static void CheckNotNegative(int value, string parameter) => ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
}
