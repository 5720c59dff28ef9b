using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SourceTensor.CompilerServices;

/// <summary>Lanes that move by 1, 2 or 4 places, and what is done to one or two of them. In a vector that has not so many, what moves is gone.</summary>
internal static class LaneShift
{
    /// <summary>The last lanes of a vector, as many as the distance, then the first ones of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Later(Vector512<double> before, Vector512<double> lanes, [ConstantExpected] int distance)
    {
        if (!Avx512F.IsSupported)
            return From(before, lanes, 8 - distance);
        return distance switch
        {
            1 => Avx512F.AlignRight64(lanes.AsInt64(), before.AsInt64(), 7).AsDouble(),
            2 => Avx512F.AlignRight64(lanes.AsInt64(), before.AsInt64(), 6).AsDouble(),
            _ => Avx512F.AlignRight64(lanes.AsInt64(), before.AsInt64(), 4).AsDouble(),
        };
    }

    /// <inheritdoc cref="Later(Vector512{double}, Vector512{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Later(Vector256<double> before, Vector256<double> lanes, [ConstantExpected] int distance) => distance switch
    {
        1 => Vector256.ConditionalSelect(Vector256.Create(-1L, 0, 0, 0).AsDouble(), Vector256.Shuffle(before, Vector256.Create(3L)), Vector256.Shuffle(lanes, Vector256.Create(0L, 0, 1, 2))),
        2 => Vector256.Create(before.GetUpper(), lanes.GetLower()),
        _ => before,
    };

    /// <inheritdoc cref="Later(Vector512{double}, Vector512{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Later(Vector128<double> before, Vector128<double> lanes, [ConstantExpected] int distance) =>
        distance == 1 ? Vector128.Create(before.GetElement(1), lanes.ToScalar()) : before;

    /// <summary>The lanes of a vector without the first ones, as many as the distance, then as many of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Earlier(Vector512<double> lanes, Vector512<double> behind, [ConstantExpected] int distance)
    {
        if (!Avx512F.IsSupported)
            return From(lanes, behind, distance);
        return distance switch
        {
            1 => Avx512F.AlignRight64(behind.AsInt64(), lanes.AsInt64(), 1).AsDouble(),
            2 => Avx512F.AlignRight64(behind.AsInt64(), lanes.AsInt64(), 2).AsDouble(),
            _ => Avx512F.AlignRight64(behind.AsInt64(), lanes.AsInt64(), 4).AsDouble(),
        };
    }

    /// <inheritdoc cref="Earlier(Vector512{double}, Vector512{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Earlier(Vector256<double> lanes, Vector256<double> behind, [ConstantExpected] int distance) => distance switch
    {
        1 => Vector256.ConditionalSelect(Vector256.Create(0L, 0, 0, -1).AsDouble(), Vector256.Shuffle(behind, Vector256.Create(0L)), Vector256.Shuffle(lanes, Vector256.Create(1L, 2, 3, 3))),
        2 => Vector256.Create(lanes.GetUpper(), behind.GetLower()),
        _ => behind,
    };

    /// <inheritdoc cref="Earlier(Vector512{double}, Vector512{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Earlier(Vector128<double> lanes, Vector128<double> behind, [ConstantExpected] int distance) =>
        distance == 1 ? Vector128.Create(lanes.GetElement(1), behind.ToScalar()) : behind;

    /// <summary>The first lane in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> First(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(0L));

    /// <inheritdoc cref="First(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> First(Vector256<double> lanes) => Vector256.Shuffle(lanes, Vector256.Create(0L));

    /// <inheritdoc cref="First(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> First(Vector128<double> lanes) => Vector128.Shuffle(lanes, Vector128.Create(0L));

    /// <summary>The last lane in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Last(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(7L));

    /// <inheritdoc cref="Last(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Last(Vector256<double> lanes) => Vector256.Shuffle(lanes, Vector256.Create(3L));

    /// <inheritdoc cref="Last(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Last(Vector128<double> lanes) => Vector128.Shuffle(lanes, Vector128.Create(1L));

    /// <summary>The second lane in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Second(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(1L));

    /// <inheritdoc cref="Second(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Second(Vector256<double> lanes) => Vector256.Shuffle(lanes, Vector256.Create(1L));

    /// <inheritdoc cref="Second(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Second(Vector128<double> lanes) => Vector128.Shuffle(lanes, Vector128.Create(1L));

    /// <summary>The last lane but one in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LastButOne(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(6L));

    /// <inheritdoc cref="LastButOne(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LastButOne(Vector256<double> lanes) => Vector256.Shuffle(lanes, Vector256.Create(2L));

    /// <inheritdoc cref="LastButOne(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LastButOne(Vector128<double> lanes) => Vector128.Shuffle(lanes, Vector128.Create(0L));

    /// <summary>The first lanes of two vectors, then zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FirstTwo(Vector512<double> first, Vector512<double> second) => Vector512.Create(first.ToScalar(), second.ToScalar(), 0, 0, 0, 0, 0, 0);

    /// <inheritdoc cref="FirstTwo(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FirstTwo(Vector256<double> first, Vector256<double> second) => Vector256.Create(first.ToScalar(), second.ToScalar(), 0, 0);

    /// <inheritdoc cref="FirstTwo(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FirstTwo(Vector128<double> first, Vector128<double> second) => Vector128.Create(first.ToScalar(), second.ToScalar());

    /// <summary>Zeros, then the first lanes of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LastTwo(Vector512<double> first, Vector512<double> second) => Vector512.Create(0, 0, 0, 0, 0, 0, first.ToScalar(), second.ToScalar());

    /// <inheritdoc cref="LastTwo(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LastTwo(Vector256<double> first, Vector256<double> second) => Vector256.Create(0, 0, first.ToScalar(), second.ToScalar());

    /// <inheritdoc cref="LastTwo(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LastTwo(Vector128<double> first, Vector128<double> second) => Vector128.Create(first.ToScalar(), second.ToScalar());

    /// <summary>Lanes of the first vector from one on, then as many of the second as there is room for, where there is no instruction for it.</summary>
    private static Vector512<double> From(Vector512<double> lower, Vector512<double> upper, int first)
    {
        var from = Vector512<long>.Indices + Vector512.Create((long)first);
        var lane = from & Vector512.Create(7L);
        return Vector512.ConditionalSelect(Vector512.LessThan(from, Vector512.Create(8L)).AsDouble(), Vector512.Shuffle(lower, lane), Vector512.Shuffle(upper, lane));
    }
}
