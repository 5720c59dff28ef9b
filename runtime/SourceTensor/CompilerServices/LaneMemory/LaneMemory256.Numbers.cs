using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>What each width says in another way.</content>
public static partial class LaneMemory256
{
    /// <inheritdoc cref="LaneMemory512.Load(ReadOnlySpan{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Load(ReadOnlySpan<int> from) => Vector256.WidenLower(Vector128.Create(from).ToVector256Unsafe());

    /// <inheritdoc cref="LaneMemory512.Gather(ReadOnlySpan{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Gather(ReadOnlySpan<double> from, int stride)
    {
        ref var first = ref InRange(from, stride);
        return Vector256.Create(first, Unsafe.Add(ref first, stride), Unsafe.Add(ref first, 2 * stride), Unsafe.Add(ref first, 3 * stride));
    }

    /// <inheritdoc cref="LaneMemory512.Gather(ReadOnlySpan{double}, Vector512{long})"/>
    public static Vector256<double> Gather(ReadOnlySpan<double> from, Vector256<long> indices) =>
        Vector256.Create(from[(int)indices.GetElement(0)], from[(int)indices.GetElement(1)], from[(int)indices.GetElement(2)], from[(int)indices.GetElement(3)]);

    /// <inheritdoc cref="LaneMemory512.Gather(ReadOnlySpan{int}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Gather(ReadOnlySpan<int> from, int stride)
    {
        ref var first = ref InRange(from, stride);
        return Vector256.Create(first, Unsafe.Add(ref first, stride), Unsafe.Add(ref first, 2 * stride), (long)Unsafe.Add(ref first, 3 * stride));
    }

    /// <inheritdoc cref="LaneMemory512.LoadRest(ReadOnlySpan{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadRest(ReadOnlySpan<double> from, int count) => Rest(ref Checked(from, count), count);

    /// <inheritdoc cref="LaneMemory512.StoreRest(Vector512{double}, Span{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRest(Vector256<double> value, Span<double> to, int count) => StoreRest(value, ref Checked<double>(to, count), count);

    /// <summary>Up to three numbers: a pair where there is one, then a single one where there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Rest(ref double first, int count)
    {
        var last = (count & 1) != 0 ? Vector128.CreateScalar(Unsafe.Add(ref first, count & 2)) : Vector128<double>.Zero;
        return (count & 2) != 0 ? Vector256.Create(Vector128.LoadUnsafe(ref first), last) : Vector256.Create(last, Vector128<double>.Zero);
    }

    /// <summary>Up to three numbers: a pair where there is one, then a single one where there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRest(Vector256<double> value, ref double first, int count)
    {
        var last = value.GetLower();
        if ((count & 2) != 0)
        {
            last.StoreUnsafe(ref first);
            last = value.GetUpper();
        }

        if ((count & 1) != 0)
            Unsafe.Add(ref first, count & 2) = last.ToScalar();
    }
}
