using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>Vectors of 512 bits from memory and back, where the base library has no one call for it. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneMemory512
{
    /// <summary>Integers from a number on: what a loop's counter is in each lane.</summary>
    /// <param name="first">The integer in the first lane.</param>
    /// <returns>Consecutive integers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Count(int first) => Vector512.Create((long)first) + Vector512<long>.Indices;

    /// <summary>As many integers as there are lanes, each in 64 bits.</summary>
    /// <param name="from">Where they begin.</param>
    /// <returns>The first integers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load(ReadOnlySpan<int> from) => Vector512.WidenLower(Vector256.Create(from).ToVector512Unsafe());
}
