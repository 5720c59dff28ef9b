using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>What each width says in another way.</content>
public static partial class LaneMemory512
{
    /// <summary>As many integers as there are lanes, each in 64 bits.</summary>
    /// <param name="from">Where they begin.</param>
    /// <returns>The first integers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load(ReadOnlySpan<int> from) => Vector512.WidenLower(Vector256.Create(from).ToVector512Unsafe());

    /// <summary>As many numbers as there are lanes, at equal distances.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="stride">The distance; negative or 0 is out of range.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Gather(ReadOnlySpan<double> from, int stride)
    {
        ref var first = ref InRange(from, stride);
        return Vector512.Create(
            first, Unsafe.Add(ref first, stride), Unsafe.Add(ref first, 2 * stride), Unsafe.Add(ref first, 3 * stride),
            Unsafe.Add(ref first, 4 * stride), Unsafe.Add(ref first, 5 * stride), Unsafe.Add(ref first, 6 * stride), Unsafe.Add(ref first, 7 * stride));
    }

    /// <summary>As many numbers as there are lanes, each at a place of its own.</summary>
    /// <param name="from">What they are of.</param>
    /// <param name="indices">Where they are.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="IndexOutOfRangeException">One is not there.</exception>
    public static Vector512<double> Gather(ReadOnlySpan<double> from, Vector512<long> indices) =>
        Vector512.Create(from[(int)indices.GetElement(0)], from[(int)indices.GetElement(1)], from[(int)indices.GetElement(2)], from[(int)indices.GetElement(3)], from[(int)indices.GetElement(4)], from[(int)indices.GetElement(5)], from[(int)indices.GetElement(6)], from[(int)indices.GetElement(7)]);

    /// <summary>As many integers as there are lanes, at equal distances, each in 64 bits.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="stride">The distance; negative or 0 is out of range.</param>
    /// <returns>The integers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Gather(ReadOnlySpan<int> from, int stride)
    {
        ref var first = ref InRange(from, stride);
        return Vector512.Create(
            first, Unsafe.Add(ref first, stride), Unsafe.Add(ref first, 2 * stride), (long)Unsafe.Add(ref first, 3 * stride),
            Unsafe.Add(ref first, 4 * stride), Unsafe.Add(ref first, 5 * stride), Unsafe.Add(ref first, 6 * stride), Unsafe.Add(ref first, 7 * stride));
    }

    /// <summary>Fewer numbers than there are lanes.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="count">How many.</param>
    /// <returns>The numbers, then zeros.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadRest(ReadOnlySpan<double> from, int count)
    {
        // Without a call: around one the caller's numbers would be in memory.
        ref var first = ref Checked(from, count);
        ref var pairs = ref Unsafe.Add(ref first, count & 4);
        var rest = LaneMemory256.Rest(ref pairs, count);
        return (count & 4) != 0 ? Vector512.Create(Vector256.LoadUnsafe(ref first), rest) : Vector512.Create(rest, Vector256<double>.Zero);
    }

    /// <summary>Writes the first lanes.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer places.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRest(Vector512<double> value, Span<double> to, int count)
    {
        ref var first = ref Checked<double>(to, count);
        if ((count & 4) != 0)
        {
            value.GetLower().StoreUnsafe(ref first);
            LaneMemory256.StoreRest(value.GetUpper(), ref Unsafe.Add(ref first, 4), count);
        }
        else
        {
            LaneMemory256.StoreRest(value.GetLower(), ref first, count);
        }
    }
}
