// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>A row as long as a vector of 256 bits. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WholeRow256 : ILaneRow<Vector256<double>>
{
    /// <inheritdoc />
    public int Count => Vector256<double>.Count;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Load(ReadOnlySpan<double> from) => Vector256.Create(from);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector256<double> row, Span<double> to) => row.CopyTo(to);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(Vector256<double> row, double otherwise = 0) => row;
}
