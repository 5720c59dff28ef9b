// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>A row that a vector of 256 bits holds, and that may be shorter. For emitted code, not for models.</summary>
/// <param name="count">How long it is, at most as long as the vector.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ShortRow256(int count) : ILaneRow<Vector256<double>>
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Load(ReadOnlySpan<double> from) => LaneMemory256.LoadUpTo(from, count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector256<double> row, Span<double> to) => LaneMemory256.StoreUpTo(row, to, count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(Vector256<double> row, double otherwise = 0) => LaneMemory256.First(row, count, otherwise);
}
