using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SourceTensor;

/// <summary>The lengths of a tensor of rank 1 to 5, outermost axis first: what code shared between the ranks works on.</summary>
internal readonly struct Shape
{
    private readonly Lengths _lengths;

    public Shape(params ReadOnlySpan<int> lengths)
    {
        Rank = lengths.Length;
        lengths.CopyTo(_lengths);
    }

    public int Rank { get; }

    public int this[int axis] => _lengths[axis];

    /// <summary>The number of elements; as a <see cref="long"/>, because lengths that are still unchecked may not fit an array.</summary>
    public long Count => CountFrom(0);

    /// <summary>The number of elements of one item at <paramref name="axis"/>: the product of that length and all behind it.</summary>
    public long CountFrom(int axis)
    {
        var count = 1L;
        for (var i = axis; i < Rank; i++)
        {
            count = Product(count, _lengths[i]);
        }

        return count;
    }

    /// <summary>The product of the lengths before <paramref name="axis"/>.</summary>
    public long CountBefore(int axis)
    {
        var count = 1L;
        for (var i = 0; i < axis; i++)
        {
            count = Product(count, _lengths[i]);
        }

        return count;
    }

    /// <summary>The shape without one axis.</summary>
    public Shape Without(int axis)
    {
        ReadOnlySpan<int> all = _lengths;
        Span<int> rest = stackalloc int[Rank - 1];
        all[..axis].CopyTo(rest);
        all[(axis + 1)..Rank].CopyTo(rest[axis..]);
        return new Shape(rest);
    }

    /// <summary>The shape with one more axis, of the given length, before <paramref name="axis"/>.</summary>
    public Shape WithAxis(int axis, int length)
    {
        ReadOnlySpan<int> all = _lengths;
        Span<int> more = stackalloc int[Rank + 1];
        all[..axis].CopyTo(more);
        more[axis] = length;
        all[axis..Rank].CopyTo(more[(axis + 1)..]);
        return new Shape(more);
    }

    /// <summary>The same elements seen at a higher rank: leading axes of length 1 are put in front.</summary>
    public Shape Raised(int rank)
    {
        ReadOnlySpan<int> all = _lengths;
        Span<int> raised = stackalloc int[rank];
        raised.Fill(1);
        all[..Rank].CopyTo(raised[(rank - Rank)..]);
        return new Shape(raised);
    }

    /// <summary>Whether both have the same lengths from <paramref name="axis"/> on; the ranks are equal.</summary>
    public bool SameFrom(int axis, in Shape other)
    {
        ReadOnlySpan<int> left = _lengths, right = other._lengths;
        return left[axis..Rank].SequenceEqual(right[axis..Rank]);
    }

    public bool Same(in Shape other) => Rank == other.Rank && SameFrom(0, other);

    /// <summary>The shape of the result when two operands are combined by NumPy's rule.</summary>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Shape Broadcast(in Shape left, in Shape right)
    {
        var rank = Math.Max(left.Rank, right.Rank);
        Shape l = left.Raised(rank), r = right.Raised(rank);
        Span<int> lengths = stackalloc int[rank];
        for (var axis = 0; axis < rank; axis++)
        {
            if (l[axis] != r[axis] && l[axis] != 1 && r[axis] != 1)
                throw new ArgumentException(
                    $"Shapes {left} and {right} do not broadcast: lengths {l[axis]} and {r[axis]} differ and neither is 1.");
            lengths[axis] = l[axis] == 1 ? r[axis] : l[axis];
        }

        return new Shape(lengths);
    }

    public override string ToString()
    {
        var text = new StringBuilder("[");
        for (var axis = 0; axis < Rank; axis++)
        {
            text.Append(axis == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{_lengths[axis]}");
        }

        return text.Append(']').ToString();
    }

    // Saturating: five int lengths overflow even a long, and a wrapped product could pass for a valid one. A zero length still wins.
    private static long Product(long count, int length) =>
        length == 0 ? 0 : count > long.MaxValue / length ? long.MaxValue : count * length;

    [InlineArray(5)]
    private struct Lengths
    {
        private int _first;
    }
}
