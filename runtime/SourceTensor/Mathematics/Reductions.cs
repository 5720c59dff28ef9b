using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace SourceTensor;

/// <summary>Sums and maxima, and functions along one axis, for every rank at once.</summary>
internal static class Reductions
{
    /// <summary>The sum in the order of the elements.</summary>
    // Not TensorPrimitives.Sum: its order, and so its last bits, depend on the machine's vector width.
    public static T Sum<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(Half))
        {
            var wide = 0.0;
            foreach (var value in values)
            {
                wide += double.CreateTruncating(value);
            }

            return T.CreateTruncating(wide);
        }

        var sum = T.Zero;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>The sums along one axis.</summary>
    public static Block<T> Sum<T>(in Block<T> x, int axis)
        where T : unmanaged, INumber<T>
    {
        axis = AxisOf(axis, x.Shape.Rank);
        var result = Block<T>.Zeros(x.Shape.Without(axis));
        ReadOnlySpan<T> source = x.Span;
        if (source.IsEmpty)
            return result;
        int before = (int)x.Shape.CountBefore(axis), along = x.Shape[axis], behind = (int)x.Shape.CountFrom(axis + 1);
        for (var i = 0; i < before; i++)
        {
            var sums = result.Span.Slice(i * behind, behind);
            for (var j = 0; j < along; j++)
            {
                TensorPrimitives.Add(sums, source.Slice(((i * along) + j) * behind, behind), sums);
            }
        }

        return result;
    }

    /// <summary>The largest value, NaN if there is one; there is at least one value.</summary>
    public static T Max<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        var largest = values[0];
        foreach (var value in values[1..])
        {
            largest = T.Max(largest, value);
        }

        return largest;
    }

    /// <summary>Applies a function to each run of elements along one axis.</summary>
    public static Block<T> AlongAxis<T, TKernel>(in Block<T> x, int axis)
        where T : unmanaged
        where TKernel : ILaneKernel<T> => AlongAxis<T>(x, axis, TKernel.Apply);

    /// <summary>Applies a function to each run of elements along one axis.</summary>
    public static Block<T> AlongAxis<T>(in Block<T> x, int axis, LaneMap<T> map)
        where T : unmanaged
    {
        axis = AxisOf(axis, x.Shape.Rank);
        var result = Block<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> source = x.Span;
        if (source.IsEmpty)
            return result;
        var destination = result.Span;
        int along = x.Shape[axis], behind = (int)x.Shape.CountFrom(axis + 1);
        T[] sourceLane = new T[along], resultLane = new T[along];
        for (var start = 0; start < source.Length; start += along * behind)
        {
            for (var i = 0; i < behind; i++)
            {
                for (var j = 0; j < along; j++)
                {
                    sourceLane[j] = source[start + (j * behind) + i];
                }

                map(sourceLane, resultLane);
                for (var j = 0; j < along; j++)
                {
                    destination[start + (j * behind) + i] = resultLane[j];
                }
            }
        }

        return result;
    }

    /// <summary>What is computed from the run of elements along one axis at each place; that axis disappears.</summary>
    public static Block<TResult> Along<T, TResult>(in Block<T> x, int axis, Reduction<T, TResult> reduce, bool needsElement = false)
        where T : unmanaged
        where TResult : unmanaged
    {
        axis = AxisOf(axis, x.Shape.Rank);
        if (needsElement && x.Shape[axis] == 0)
            Throw.NoElement(x.Shape);
        var result = Block<TResult>.Uninitialized(x.Shape.Without(axis));
        Span<T> source = x.Span;
        var destination = result.Span;
        int along = x.Shape[axis], behind = (int)x.Shape.CountFrom(axis + 1);
        var lane = new T[along];
        for (var i = 0; i < destination.Length; i++)
        {
            for (var j = 0; j < along; j++)
            {
                lane[j] = source[(((i / behind * along) + j) * behind) + (i % behind)];
            }

            destination[i] = reduce(lane);
        }

        return result;
    }

    /// <summary>The result of a reduction with the axis it removed put back.</summary>
    public static Block<T> KeepDims<T>(in Block<T> reduced, int axis, bool keepDims)
        where T : unmanaged => keepDims
            ? reduced.Reshaped(reduced.Shape.WithAxis(AxisOf(axis, reduced.Shape.Rank + 1), 1))
            : throw new ArgumentException("It is true or left out: the rank of the result has to be known when the program is compiled.", nameof(keepDims));

    /// <summary>The result of a reduction over all axes as a tensor of that rank.</summary>
    public static Block<T> KeepDims<T>(T reduced, int rank, bool keepDims)
        where T : unmanaged => keepDims
            ? new([reduced], 0, new Shape(1).Raised(rank))
            : throw new ArgumentException("It is true or left out: the rank of the result has to be known when the program is compiled.", nameof(keepDims));

    /// <summary>The tensor itself, which has an element.</summary>
    public static Block<T> NotEmpty<T>(in Block<T> x)
        where T : unmanaged
    {
        if (x.Count == 0)
            Throw.NoElement(x.Shape);
        return x;
    }

    /// <summary>An axis, counted from the end when it is negative.</summary>
    public static int AxisOf(int axis, int rank, string parameter = "axis")
    {
        if (axis < -rank || axis >= rank)
            Throw.AxisOutOfRange(axis, rank, parameter);
        return axis < 0 ? axis + rank : axis;
    }
}
