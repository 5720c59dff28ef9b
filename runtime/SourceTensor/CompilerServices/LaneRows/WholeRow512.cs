using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>A row as long as a vector of 512 bits. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WholeRow512 : ILaneRow<Vector512<double>>
{
    /// <inheritdoc />
    public int Count => Vector512<double>.Count;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Load(ReadOnlySpan<double> from) => Vector512.Create(from);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector512<double> row, Span<double> to) => row.CopyTo(to);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> First(Vector512<double> row, double otherwise = 0) => row;
}
