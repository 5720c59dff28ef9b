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

    /// <summary>Numbers of a row, next to each other: one comparison, where a part of the row and a vector of that are two.</summary>
    /// <param name="row">The row.</param>
    /// <param name="start">Where the first one is.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> row, int start)
    {
        if ((uint)start + (ulong)Vector512<double>.Count > (uint)row.Length)
            ThrowNoVector(start);
        return Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(row), (uint)start);
    }

    /// <summary>Writes a number from each lane to a row, next to each other.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="row">The row.</param>
    /// <param name="start">Where the first one goes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer places.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, Span<double> row, int start)
    {
        if ((uint)start + (ulong)Vector512<double>.Count > (uint)row.Length)
            ThrowNoVector(start);
        value.StoreUnsafe(ref MemoryMarshal.GetReference(row), (uint)start);
    }

    [DoesNotReturn]
    private static void ThrowNoVector(int start) => throw new ArgumentOutOfRangeException(nameof(start), start, "There is no whole vector in the row from here on.");

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

    /// <summary>As many integers as there are lanes or fewer, each in 64 bits.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="count">How many, at most as many as there are lanes.</param>
    /// <returns>The integers, then zeros.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadRest(ReadOnlySpan<int> from, int count)
    {
        if (count == Vector512<long>.Count)
            return Load(from);
        ref var first = ref Checked(from, count);
        var lanes = Vector512<long>.Zero;
        for (var lane = 0; lane < count; lane++)
        {
            lanes = Vector512.ConditionalSelect(Vector512.Equals(Vector512<long>.Indices, Vector512.Create((long)lane)), Vector512.Create((long)Unsafe.Add(ref first, lane)), lanes);
        }

        return lanes;
    }

    /// <summary>As many numbers as there are lanes, or fewer. Where more follow in memory, these may be in the other lanes.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="count">How many, at most as many as there are lanes.</param>
    /// <returns>The numbers, then any.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadUpTo(ReadOnlySpan<double> from, int count) =>
        from.Length >= Vector512<double>.Count ? Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(from)) : LoadRest(from, count);

    /// <summary>A row of numbers times a matrix of so narrow rows that a vector holds one: the sum of the even terms, and that of the odd ones.</summary>
    /// <param name="row">The numbers.</param>
    /// <param name="matrix">The matrix, a row for each number.</param>
    /// <param name="terms">How many numbers and rows.</param>
    /// <param name="count">How long the rows are, at most as many as there are lanes.</param>
    /// <returns>The row that is the product, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Product(ReadOnlySpan<double> row, ReadOnlySpan<double> matrix, int terms, int count)
    {
        ref var factor = ref Checked(row, terms);
        var (sum, next) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var i = 0;
        for (ref var first = ref MemoryMarshal.GetReference(matrix); i < terms - 1 && ((i + 1) * count) + Vector512<double>.Count <= matrix.Length; i += 2)
        {
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factor, i)), Vector512.LoadUnsafe(ref first), sum);
            next = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factor, i + 1)), Vector512.LoadUnsafe(ref Unsafe.Add(ref first, count)), next);
            first = ref Unsafe.Add(ref first, 2 * count);
        }

        // Behind the last rows there may not be enough memory for a vector.
        for (; i < terms; i++)
        {
            (sum, next) = (next, Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factor, i)), LoadUpTo(matrix[(i * count)..], count), sum));
        }

        return sum + next;
    }

    /// <summary>Writes the first lanes, or all.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="count">How many, at most as many as there are lanes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer places.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUpTo(Vector512<double> value, Span<double> to, int count)
    {
        if (count == Vector512<double>.Count)
        {
            ref var first = ref Checked<double>(to, count);
            value.StoreUnsafe(ref first);
        }
        else
        {
            StoreRest(value, to, count);
        }
    }

    /// <summary>The first lanes, and another number in the others.</summary>
    /// <param name="value">The lanes.</param>
    /// <param name="count">How many count; all, where it is not less than that.</param>
    /// <param name="otherwise">What the others become.</param>
    /// <returns>The lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> First(Vector512<double> value, int count, double otherwise = 0) => count >= Vector512<double>.Count ? value
        : Vector512.ConditionalSelect(Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).AsDouble(), value, Vector512.Create(otherwise));

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
