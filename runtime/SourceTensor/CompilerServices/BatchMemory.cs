using System;
using System.Buffers;
using System.ComponentModel;

namespace SourceTensor.CompilerServices;

/// <summary>Memory from a shared pool for what the members of a batch compute, until it is put together. For emitted code, not for models.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BatchMemory<T> : IDisposable
    where T : unmanaged
{
    private readonly T[] _values;
    private readonly int _length;

    private BatchMemory(T[] values, int length)
    {
        _values = values;
        _length = length;
    }

    /// <summary>The elements. They hold whatever the memory held before.</summary>
    public Span<T> Span => _values.AsSpan(0, _length);

    /// <summary>Rents memory.</summary>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">No array has so many.</exception>
    public static BatchMemory<T> Rent(long length)
    {
        if (length < 0 || length > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(length), length, "No array holds so many results of a batch.");
        return new(ArrayPool<T>.Shared.Rent((int)length), (int)length);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_values is not null)
            ArrayPool<T>.Shared.Return(_values);
    }
}
