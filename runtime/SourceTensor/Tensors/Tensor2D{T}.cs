using System;
using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace SourceTensor;

/// <summary>
/// A matrix: contiguous and row-major over an array. A small handle: copying it does not copy the values, <see cref="Clone"/> does.
/// </summary>
/// <remarks>
/// Rows are views: <c>x[t]</c> shares memory with <c>x</c>. The <see langword="default"/> value is an empty matrix. Operators and
/// <see cref="TensorMath"/> run eagerly; <c>==</c> is not overloaded.
/// </remarks>
/// <example>
/// <code>
/// Tensor2D&lt;double&gt; x = [[1, 2, 3], [4, 5, 6]];    // x.Rows is 2, x[1, 2] is 6, x[1] and x[^1] are the last row
/// </code>
/// </example>
/// <typeparam name="T">The element type.</typeparam>
[CollectionBuilder(typeof(Tensor2D), nameof(Tensor2D.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Tensor2D<T> : ISequence<Tensor1D<T>>, ITensor<T>, IRaggedMember<Tensor2D<T>>
    where T : unmanaged
{
    private readonly T[]? _values;
    private readonly int _offset;
    private readonly int _rows;
    private readonly int _columns;

    /// <summary>Wraps an existing array without copying it.</summary>
    /// <param name="values">The elements in row-major order; as many as the product of the lengths.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="values"/> has another length than the product.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public Tensor2D(T[] values, int rows, int columns)
        : this(Block<T>.Wrap(values, new Shape(rows, columns)))
    {
    }

    internal Tensor2D(in Block<T> block)
    {
        _values = block.Values;
        _offset = block.Offset;
        _rows = block.Shape[0];
        _columns = block.Shape[1];
    }

    /// <summary>The number of rows.</summary>
    public int Rows => _rows;

    /// <summary>The number of columns.</summary>
    public int Columns => _columns;

    /// <summary>The number of elements.</summary>
    public int ElementCount => _rows * _columns;

    /// <summary>All elements in row-major order, without copying.</summary>
    public Span<T> Span => _values.AsSpan(_offset, ElementCount);

    internal Block<T> Block => new(_values, _offset, new Shape(_rows, _columns));

    Block<T> ITensor<T>.Block => Block;

    int ISequence<Tensor1D<T>>.Count => _rows;

    /// <summary>A reference to one element.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside its axis.</exception>
    public ref T this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)_rows)
                Throw.IndexOutOfRange(row, 0, _rows);
            if ((uint)column >= (uint)_columns)
                Throw.IndexOutOfRange(column, 1, _columns);
            return ref _values![_offset + (row * _columns) + column];
        }
    }

    /// <summary>The row at an index of the leading axis: reading gives a view, writing copies the values in.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor1D<T> this[int row]
    {
        get => new(Block.Item(row));
        set => Block.Item(row).Assign(value.Block);
    }

    /// <summary>The row at an index of the leading axis that may count from the end, as in <c>x[^1]</c>.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor1D<T> this[Index row]
    {
        // There is neither Length nor Count, of which the compiler would make x[^1] by itself.
        get => this[row.GetOffset(_rows)];
        set => this[row.GetOffset(_rows)] = value;
    }

    /// <summary>The rows in a range of the leading axis, as in <c>x[1..^1]</c>: reading gives a view, writing copies the values in.</summary>
    /// <param name="range">From the first to before the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the axis.</exception>
    /// <exception cref="ArgumentException">What is assigned has another shape.</exception>
    public Tensor2D<T> this[Range range]
    {
        get => new(Block.Items(range));
        set => Block.Items(range).Assign(value.Block);
    }

    Tensor1D<T> ISequence<Tensor1D<T>>.this[int index] => this[index];

    /// <summary>The rows at indices of the leading axis, as <see cref="TensorMath"/>.Gather reads them: a copy.</summary>
    /// <param name="indices">The indices.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public Tensor2D<T> this[Tensor1D<int> indices] => new(Structure.Gather(Block, indices.Block, 0));

    /// <summary>The elements as a <see cref="ReadOnlySpan{T}"/> in row-major order, without copying.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator ReadOnlySpan<T>(Tensor2D<T> tensor) => tensor.Span;

    /// <summary>The tensor for <see cref="System.Numerics.Tensors"/>, without copying.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator ReadOnlyTensorSpan<T>(Tensor2D<T> tensor) => tensor.Block.AsTensorSpan();

    /// <summary>The length of an axis.</summary>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public int GetLength(int axis)
    {
        if ((uint)axis >= 2)
            Throw.AxisOutOfRange(axis, 2);
        return Block.Shape[axis];
    }

    /// <summary>A copy with memory of its own.</summary>
    public Tensor2D<T> Clone() => new(Block.Clone());

    /// <summary>A copy in which one element is replaced.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The new element.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside its axis.</exception>
    public Tensor2D<T> With(int row, int column, T value)
    {
        var copy = Clone();
        copy[row, column] = value;
        return copy;
    }

    /// <summary>A copy in which one row is replaced.</summary>
    /// <param name="row">The row.</param>
    /// <param name="value">The new row.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the axis.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> has another shape than the row it replaces.</exception>
    public Tensor2D<T> With(int row, Tensor1D<T> value)
    {
        var copy = Clone();
        copy[row] = value;
        return copy;
    }

    /// <summary>Walks over the rows of the leading axis, as views.</summary>
    public SequenceEnumerator<Tensor2D<T>, Tensor1D<T>> GetEnumerator() => new(this);

    /// <summary>The shape and the first values, in the invariant culture.</summary>
    public override string ToString() => Format.Tensor(Block);

    object ITensor.Snapshot() => Clone();

    int IRaggedMember<Tensor2D<T>>.Count => _rows;

    Tensor2D<T> IRaggedMember<Tensor2D<T>>.Items(int start, int length) => new(Block.Items(start..(start + length)));

    Tensor2D<T> IRaggedMember<Tensor2D<T>>.Take(Tensor1D<int> places) => new(Structure.Gather(Block, places.Block, 0));

    static Tensor2D<T> IRaggedMember<Tensor2D<T>>.Join(ReadOnlySpan<Tensor2D<T>> members, string parameter) => new(Joining.Join<Tensor2D<T>, T>(members, parameter));
}
