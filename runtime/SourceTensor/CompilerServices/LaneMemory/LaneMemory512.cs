using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>Vectors of 512 bits from memory and back, where the base library has no one call for it. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneMemory512
{
    /// <summary>Integers from a number on: what a loop's counter is in each lane.</summary>
    /// <param name="first">The integer in the first lane.</param>
    /// <returns>Consecutive integers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Count(int first) => Vector512.Create((long)first) + Vector512<long>.Indices;

    /// <summary>Writes a number from each lane, at equal distances.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="stride">The distance; negative or 0 is out of range.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer places.</exception>
    public static void Scatter(Vector512<double> value, Span<double> to, int stride)
    {
        ref var first = ref InRange<double>(to, stride);
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            Unsafe.Add(ref first, lane * stride) = value.GetElement(lane);
        }
    }

    /// <summary>A sum's lanes without the first ones, which have been counted before.</summary>
    /// <param name="value">What the lanes have gathered.</param>
    /// <param name="skipped">How many do not count.</param>
    /// <returns>0 in these lanes, and what was gathered in the others.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> From(Vector512<double> value, int skipped) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)skipped)).AsDouble(), Vector512<double>.Zero, value);

    /// <summary>A condition that is the same in all lanes.</summary>
    /// <param name="condition">Whether it holds.</param>
    /// <returns>All bits set where it holds, none where it does not.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Mask(bool condition) => Vector512.Create(condition ? -1L : 0L).AsDouble();

    /// <summary>Whether a condition holds in all lanes.</summary>
    /// <param name="condition">All bits set where it holds, none where it does not.</param>
    /// <returns>Whether it does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAll(Vector512<double> condition) => Vector512.EqualsAll(condition.AsInt64(), Vector512<long>.AllBitsSet);

    /// <summary>Fewer integers than there are lanes, each in 64 bits.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="count">How many.</param>
    /// <returns>The integers, then zeros.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadRest(ReadOnlySpan<int> from, int count)
    {
        ref var first = ref Checked(from, count);
        var lanes = Vector512<long>.Zero;
        for (var lane = 0; lane < count; lane++)
        {
            lanes = Vector512.ConditionalSelect(Vector512.Equals(Vector512<long>.Indices, Vector512.Create((long)lane)), Vector512.Create((long)Unsafe.Add(ref first, lane)), lanes);
        }

        return lanes;
    }

    /// <summary>The first lanes, and another number in the others.</summary>
    /// <param name="value">The lanes.</param>
    /// <param name="count">How many count.</param>
    /// <param name="otherwise">What the others become.</param>
    /// <returns>The lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> First(Vector512<double> value, int count, double otherwise = 0) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).AsDouble(), value, Vector512.Create(otherwise));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Checked<T>(ReadOnlySpan<T> from, int count)
    {
        if ((uint)count > (uint)from.Length)
            Throw();
        return ref MemoryMarshal.GetReference(from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T InRange<T>(ReadOnlySpan<T> from, int stride)
    {
        if (stride <= 0 || (Vector512<double>.Count - 1) * (long)stride >= from.Length)
            Throw();
        return ref MemoryMarshal.GetReference(from);
    }

    [DoesNotReturn]
    private static void Throw() => throw new ArgumentOutOfRangeException("from");
}
