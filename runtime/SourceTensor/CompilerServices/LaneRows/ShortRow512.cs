using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>A row that a vector of 512 bits holds, and that may be shorter. For emitted code, not for models.</summary>
/// <param name="count">How long it is, at most as long as the vector.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ShortRow512(int count) : ILaneRow<Vector512<double>>
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Load(ReadOnlySpan<double> from) => LaneMemory512.LoadUpTo(from, count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector512<double> row, Span<double> to) => LaneMemory512.StoreUpTo(row, to, count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> First(Vector512<double> row, double otherwise = 0) => LaneMemory512.First(row, count, otherwise);
}
