// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>A row that a vector of 128 bits holds, and that may be shorter. For emitted code, not for models.</summary>
/// <param name="count">How long it is, at most as long as the vector.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ShortRow128(int count) : ILaneRow<Vector128<double>>
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Load(ReadOnlySpan<double> from) => LaneMemory128.LoadUpTo(from, count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector128<double> row, Span<double> to) => LaneMemory128.StoreUpTo(row, to, count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> First(Vector128<double> row, double otherwise = 0) => LaneMemory128.First(row, count, otherwise);
}
