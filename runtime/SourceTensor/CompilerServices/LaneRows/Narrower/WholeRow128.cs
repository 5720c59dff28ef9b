// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>A row as long as a vector of 128 bits. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WholeRow128 : ILaneRow<Vector128<double>>
{
    /// <inheritdoc />
    public int Count => Vector128<double>.Count;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Load(ReadOnlySpan<double> from) => Vector128.Create(from);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector128<double> row, Span<double> to) => row.CopyTo(to);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> First(Vector128<double> row, double otherwise = 0) => row;
}
