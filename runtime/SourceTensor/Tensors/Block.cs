using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;

namespace SourceTensor;

/// <summary>A tensor without its static rank: what the five public types have in common, written once.</summary>
internal readonly struct Block<T>
    where T : unmanaged
{
    private readonly T[]? _values;
    private readonly int _offset;
    private readonly Shape _shape;

    public Block(T[]? values, int offset, in Shape shape)
    {
        _values = values;
        _offset = offset;
        _shape = shape;
    }

    public T[]? Values => _values;

    public int Offset => _offset;

    [UnscopedRef]
    public ref readonly Shape Shape => ref _shape;

    public int Count => (int)_shape.Count;

    // No array is the default tensor, whose lengths are all 0.
    public Span<T> Span => _values.AsSpan(_offset, Count);

    /// <summary>Memory for a result that is about to be written from end to end.</summary>
    public static Block<T> Uninitialized(in Shape shape) => new(GC.AllocateUninitializedArray<T>(CheckedCount(shape)), 0, shape);

    public static Block<T> Zeros(in Shape shape) => new(new T[CheckedCount(shape)], 0, shape);

    public static Block<T> Filled(in Shape shape, T value)
    {
        var result = Uninitialized(shape);
        result.Span.Fill(value);
        return result;
    }

    /// <summary>A tensor over the caller's array, whose length has to be the product of the lengths.</summary>
    public static Block<T> Wrap(T[] values, in Shape shape)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (shape[axis] < 0)
                ThrowNegative(axis, shape);
        }

        if (values.Length != shape.Count)
            throw new ArgumentException($"An array of {values.Length} values cannot have the shape {shape}.", nameof(values));
        return new(values, 0, shape);
    }

    /// <summary>The sub-tensors in a range of the leading axis, over the same memory.</summary>
    public Block<T> Items(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_shape[0]);
        return new(_values, _offset + (start * (int)_shape.CountFrom(1)), _shape.Without(0).WithAxis(0, length));
    }

    /// <summary>The sub-tensor at one index of the leading axis, over the same memory.</summary>
    public Block<T> Item(int index)
    {
        if ((uint)index >= (uint)_shape[0])
            Throw.IndexOutOfRange(index, 0, _shape[0]);
        return new(_values, _offset + (index * (int)_shape.CountFrom(1)), _shape.Without(0));
    }

    public Block<T> Item(int i, int j)
    {
        if ((uint)j >= (uint)_shape[1])
            Throw.IndexOutOfRange(j, 1, _shape[1]);
        return Item(i).Item(j);
    }

    public Block<T> Item(int i, int j, int k)
    {
        if ((uint)k >= (uint)_shape[2])
            Throw.IndexOutOfRange(k, 2, _shape[2]);
        return Item(i, j).Item(k);
    }

    public Block<T> Item(int i, int j, int k, int l)
    {
        if ((uint)l >= (uint)_shape[3])
            Throw.IndexOutOfRange(l, 3, _shape[3]);
        return Item(i, j, k).Item(l);
    }

    /// <summary>Copies the values of a tensor of the same shape into this one.</summary>
    public void Assign(in Block<T> value)
    {
        if (!value._shape.Same(_shape))
            throw new ArgumentException($"A tensor of shape {value._shape} cannot be assigned to one of shape {_shape}.", nameof(value));
        value.Span.CopyTo(Span);
    }

    public Block<T> Clone()
    {
        var copy = Uninitialized(_shape);
        Span.CopyTo(copy.Span);
        return copy;
    }

    /// <summary>The same memory under another shape with as many elements.</summary>
    public Block<T> Reshaped(in Shape shape) => new(_values, _offset, shape);

    public ReadOnlyTensorSpan<T> AsTensorSpan()
    {
        Span<nint> lengths = stackalloc nint[_shape.Rank];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = _shape[axis];
        }

        // A tensor span refuses lengths, even of 0, over no array.
        return new((_values ?? []).AsSpan(_offset, Count), lengths);
    }

    private static int CheckedCount(in Shape shape)
    {
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (shape[axis] < 0)
                ThrowNegative(axis, shape);
        }

        if (shape.Count > Array.MaxLength)
            throw new ArgumentOutOfRangeException(null, $"A tensor of shape {shape} has more elements than an array can hold.");
        return (int)shape.Count;
    }

    [DoesNotReturn]
    private static void ThrowNegative(int axis, in Shape shape) =>
        throw new ArgumentOutOfRangeException(
            Throw.LengthName(axis, shape.Rank), shape[axis], $"A length cannot be negative, as in the shape {shape}.");
}
