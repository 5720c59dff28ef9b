using System;
using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace SourceTensor;

/// <summary>
/// A vector: contiguous over an array. A small handle: copying it does not copy the values, <see cref="Clone"/> does.
/// </summary>
/// <remarks>
/// Slices are views: <c>x[1..]</c> shares memory with <c>x</c>. The <see langword="default"/> value is an empty vector. Operators and
/// <see cref="TensorMath"/> run eagerly; <c>==</c> is not overloaded.
/// </remarks>
/// <example><code>Tensor1D&lt;double&gt; x = [1, 2, 3];    // x.Length is 3, x[^1] is 3, x[1..] is [2, 3]</code></example>
/// <typeparam name="T">The element type.</typeparam>
[CollectionBuilder(typeof(Tensor1D), nameof(Tensor1D.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Tensor1D<T> : ISequence<T>, ITensor<T>, IRaggedMember<Tensor1D<T>>
    where T : unmanaged
{
    private readonly T[]? _values;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>Wraps an existing array without copying it.</summary>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Tensor1D(T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        _length = values.Length;
    }

    internal Tensor1D(in Block<T> block)
    {
        _values = block.Values;
        _offset = block.Offset;
        _length = block.Shape[0];
    }

    private Tensor1D(T[]? values, int offset, int length)
    {
        _values = values;
        _offset = offset;
        _length = length;
    }

    /// <summary>The number of elements.</summary>
    public int Length => _length;

    /// <summary>All elements, without copying.</summary>
    public Span<T> Span => _values.AsSpan(_offset, _length);

    internal Block<T> Block => new(_values, _offset, new Shape(_length));

    Block<T> ITensor<T>.Block => Block;

    int ISequence<T>.Count => _length;

    /// <summary>A reference to one element.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the vector.</exception>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_length)
                Throw.IndexOutOfRange(index, 0, _length);
            return ref _values![_offset + index];
        }
    }

    /// <summary>The elements in a range of the vector, as in <c>x[1..^1]</c>: reading gives a view, writing copies the values in.</summary>
    /// <param name="range">From the first to before the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the vector.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor1D<T> this[Range range]
    {
        get => new(Block.Items(range));
        set => Block.Items(range).Assign(value.Block);
    }

    T ISequence<T>.this[int index] => this[index];

    /// <summary>The vector over an array, without copying.</summary>
    /// <param name="values">The array.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static implicit operator Tensor1D<T>(T[] values) => new(values);

    /// <summary>The elements at indices of the leading axis, as <see cref="TensorMath"/>.Gather reads them: a copy.</summary>
    /// <param name="indices">The indices.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public Tensor1D<T> this[Tensor1D<int> indices] => new(Structure.Gather(Block, indices.Block, 0));

    /// <summary>The elements as a <see cref="ReadOnlySpan{T}"/>, without copying.</summary>
    /// <param name="tensor">The vector.</param>
    public static implicit operator ReadOnlySpan<T>(Tensor1D<T> tensor) => tensor.Span;

    /// <summary>The vector for <see cref="System.Numerics.Tensors"/>, without copying.</summary>
    /// <param name="tensor">The vector.</param>
    public static implicit operator ReadOnlyTensorSpan<T>(Tensor1D<T> tensor) => tensor.Block.AsTensorSpan();

    /// <summary>The length of an axis, of which a vector has one.</summary>
    /// <param name="axis">The axis: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public int GetLength(int axis)
    {
        if (axis != 0)
            Throw.AxisOutOfRange(axis, 1);
        return _length;
    }

    /// <summary>A part of the vector, as a view; what <c>x[1..]</c> calls.</summary>
    /// <param name="start">The first element.</param>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the vector.</exception>
    public Tensor1D<T> Slice(int start, int length)
    {
        if ((uint)start > (uint)_length)
            throw new ArgumentOutOfRangeException(nameof(start), start, $"The vector has {_length} elements.");
        if ((uint)length > (uint)(_length - start))
            throw new ArgumentOutOfRangeException(nameof(length), length, $"The vector has {_length - start} elements from {start} on.");
        return new(_values, _offset + start, length);
    }

    /// <summary>A copy with memory of its own.</summary>
    public Tensor1D<T> Clone() => new(Block.Clone());

    /// <summary>A copy in which one element is replaced.</summary>
    /// <param name="index">The index.</param>
    /// <param name="value">The new element.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the vector.</exception>
    public Tensor1D<T> With(int index, T value)
    {
        var copy = Clone();
        copy[index] = value;
        return copy;
    }

    /// <summary>Walks over the elements.</summary>
    public Span<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    /// <summary>The shape and the first values, in the invariant culture.</summary>
    public override string ToString() => Format.Tensor(Block);

    object ITensor.Snapshot() => Clone();

    int IRaggedMember<Tensor1D<T>>.Count => _length;

    Tensor1D<T> IRaggedMember<Tensor1D<T>>.Items(int start, int length) => new(Block.Items(start..(start + length)));

    Tensor1D<T> IRaggedMember<Tensor1D<T>>.Take(Tensor1D<int> places) => new(Structure.Gather(Block, places.Block, 0));

    static Tensor1D<T> IRaggedMember<Tensor1D<T>>.Join(ReadOnlySpan<Tensor1D<T>> members, string parameter) => new(Joining.Join<Tensor1D<T>, T>(members, parameter));
}
