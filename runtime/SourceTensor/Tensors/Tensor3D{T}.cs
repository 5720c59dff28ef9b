using System;
using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace SourceTensor;

/// <summary>
/// A tensor of rank 3: contiguous and row-major over an array. A small handle: copying it does not copy the values,
/// <see cref="Clone"/> does.
/// </summary>
/// <remarks>
/// Sub-tensors are views: <c>x[i]</c> shares memory with <c>x</c>. The <see langword="default"/> value is an empty tensor. Operators and
/// <see cref="TensorMath"/> run eagerly; <c>==</c> is not overloaded.
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
[CollectionBuilder(typeof(Tensor3D), nameof(Tensor3D.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Tensor3D<T> : ISequence<Tensor2D<T>>, ITensor<T>, IRaggedMember<Tensor3D<T>>
    where T : unmanaged
{
    private readonly T[]? _values;
    private readonly int _offset;
    private readonly int _length0;
    private readonly int _length1;
    private readonly int _length2;

    /// <summary>Wraps an existing array without copying it.</summary>
    /// <param name="values">The elements in row-major order; as many as the product of the lengths.</param>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="values"/> has another length than the product.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public Tensor3D(T[] values, int length0, int length1, int length2)
        : this(Block<T>.Wrap(values, new Shape(length0, length1, length2)))
    {
    }

    internal Tensor3D(in Block<T> block)
    {
        _values = block.Values;
        _offset = block.Offset;
        _length0 = block.Shape[0];
        _length1 = block.Shape[1];
        _length2 = block.Shape[2];
    }

    /// <summary>The number of elements.</summary>
    public int ElementCount => _length0 * _length1 * _length2;

    /// <summary>All elements in row-major order, without copying.</summary>
    public Span<T> Span => _values.AsSpan(_offset, ElementCount);

    internal Block<T> Block => new(_values, _offset, new Shape(_length0, _length1, _length2));

    Block<T> ITensor<T>.Block => Block;

    int ISequence<Tensor2D<T>>.Count => _length0;

    /// <summary>A reference to one element.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <param name="j">The index on the second axis.</param>
    /// <param name="k">The index on the third axis.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside its axis.</exception>
    public ref T this[int i, int j, int k]
    {
        get
        {
            if ((uint)i >= (uint)_length0)
                Throw.IndexOutOfRange(i, 0, _length0);
            if ((uint)j >= (uint)_length1)
                Throw.IndexOutOfRange(j, 1, _length1);
            if ((uint)k >= (uint)_length2)
                Throw.IndexOutOfRange(k, 2, _length2);
            return ref _values![_offset + (((i * _length1) + j) * _length2) + k];
        }
    }

    /// <summary>The vector at two indices of the leading axes: reading gives a view, writing copies the values in.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <param name="j">The index on the second axis.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside its axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor1D<T> this[int i, int j]
    {
        get => new(Block.Item(i, j));
        set => Block.Item(i, j).Assign(value.Block);
    }

    /// <summary>The matrix at an index of the leading axis: reading gives a view, writing copies the values in.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor2D<T> this[int i]
    {
        get => new(Block.Item(i));
        set => Block.Item(i).Assign(value.Block);
    }

    /// <summary>The matrix at an index of the leading axis that may count from the end, as in <c>x[^1]</c>.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor2D<T> this[Index i]
    {
        // There is neither Length nor Count, of which the compiler would make x[^1] by itself.
        get => this[i.GetOffset(_length0)];
        set => this[i.GetOffset(_length0)] = value;
    }

    /// <summary>The matrices in a range of the leading axis, as in <c>x[1..^1]</c>: reading gives a view, writing copies the values in.</summary>
    /// <param name="range">From the first to before the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor3D<T> this[Range range]
    {
        get => new(Block.Items(range));
        set => Block.Items(range).Assign(value.Block);
    }

    Tensor2D<T> ISequence<Tensor2D<T>>.this[int index] => this[index];

    /// <summary>The slabs at indices of the leading axis, as <see cref="TensorMath"/>.Gather reads them: a copy.</summary>
    /// <param name="indices">The indices.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public Tensor3D<T> this[Tensor1D<int> indices] => new(Structure.Gather(Block, indices.Block, 0));

    /// <summary>The elements as a <see cref="ReadOnlySpan{T}"/> in row-major order, without copying.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator ReadOnlySpan<T>(Tensor3D<T> tensor) => tensor.Span;

    /// <summary>The tensor for <see cref="System.Numerics.Tensors"/>, without copying.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator ReadOnlyTensorSpan<T>(Tensor3D<T> tensor) => tensor.Block.AsTensorSpan();

    /// <summary>The length of an axis.</summary>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public int GetLength(int axis)
    {
        if ((uint)axis >= 3)
            Throw.AxisOutOfRange(axis, 3);
        return Block.Shape[axis];
    }

    /// <summary>A copy with memory of its own.</summary>
    public Tensor3D<T> Clone() => new(Block.Clone());

    /// <summary>A copy in which one element is replaced.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <param name="j">The index on the second axis.</param>
    /// <param name="k">The index on the third axis.</param>
    /// <param name="value">The new element.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside its axis.</exception>
    public Tensor3D<T> With(int i, int j, int k, T value)
    {
        var copy = Clone();
        copy[i, j, k] = value;
        return copy;
    }

    /// <summary>A copy in which one vector is replaced.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <param name="j">The index on the second axis.</param>
    /// <param name="value">The new vector.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside its axis.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> has another shape than the vector it replaces.</exception>
    public Tensor3D<T> With(int i, int j, Tensor1D<T> value)
    {
        var copy = Clone();
        copy[i, j] = value;
        return copy;
    }

    /// <summary>A copy in which one matrix is replaced.</summary>
    /// <param name="i">The index on the first axis.</param>
    /// <param name="value">The new matrix.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the axis.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> has another shape than the matrix it replaces.</exception>
    public Tensor3D<T> With(int i, Tensor2D<T> value)
    {
        var copy = Clone();
        copy[i] = value;
        return copy;
    }

    /// <summary>Walks over the matrices of the leading axis, as views.</summary>
    public SequenceEnumerator<Tensor3D<T>, Tensor2D<T>> GetEnumerator() => new(this);

    /// <summary>The shape and the first values, in the invariant culture.</summary>
    public override string ToString() => Format.Tensor(Block);

    object ITensor.Snapshot() => Clone();

    int IRaggedMember<Tensor3D<T>>.Count => _length0;

    Tensor3D<T> IRaggedMember<Tensor3D<T>>.Items(int start, int length) => new(Block.Items(start..(start + length)));

    Tensor3D<T> IRaggedMember<Tensor3D<T>>.Take(Tensor1D<int> places) => new(Structure.Gather(Block, places.Block, 0));

    static Tensor3D<T> IRaggedMember<Tensor3D<T>>.Join(ReadOnlySpan<Tensor3D<T>> members, string parameter) => new(Joining.Join<Tensor3D<T>, T>(members, parameter));
}
