using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>What each width says in another way.</content>
public static partial class LaneMemory128
{
    /// <inheritdoc cref="LaneMemory512.Load(ReadOnlySpan{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Load(ReadOnlySpan<int> from) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(from))).AsInt32());

    /// <inheritdoc cref="LaneMemory512.Gather(ReadOnlySpan{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Gather(ReadOnlySpan<double> from, int stride)
    {
        ref var first = ref InRange(from, stride);
        return Vector128.Create(first, Unsafe.Add(ref first, stride));
    }

    /// <inheritdoc cref="LaneMemory512.Gather(ReadOnlySpan{double}, Vector512{long})"/>
    public static Vector128<double> Gather(ReadOnlySpan<double> from, Vector128<long> indices) =>
        Vector128.Create(from[(int)indices.GetElement(0)], from[(int)indices.GetElement(1)]);

    /// <inheritdoc cref="LaneMemory512.Gather(ReadOnlySpan{int}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Gather(ReadOnlySpan<int> from, int stride)
    {
        ref var first = ref InRange(from, stride);
        return Vector128.Create(first, (long)Unsafe.Add(ref first, stride));
    }

    /// <inheritdoc cref="LaneMemory512.LoadRest(ReadOnlySpan{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadRest(ReadOnlySpan<double> from, int count)
    {
        ref var first = ref Checked(from, count);
        return count > 0 ? Vector128.CreateScalar(first) : Vector128<double>.Zero;
    }

    /// <inheritdoc cref="LaneMemory512.StoreRest(Vector512{double}, Span{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRest(Vector128<double> value, Span<double> to, int count)
    {
        ref var first = ref Checked<double>(to, count);
        if (count > 0)
            first = value.ToScalar();
    }
}
