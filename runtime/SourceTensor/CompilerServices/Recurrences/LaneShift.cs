using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SourceTensor.CompilerServices;

/// <summary>The last lanes of one vector, then the first of another one.</summary>
internal static class LaneShift
{
    /// <summary>Lanes of the first vector from one on, then as many of the second as there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Join(Vector512<double> lower, Vector512<double> upper, [ConstantExpected] byte first)
    {
        if (Avx512F.IsSupported)
            return Avx512F.AlignRight64(upper.AsInt64(), lower.AsInt64(), first).AsDouble();

        var from = Vector512<long>.Indices + Vector512.Create((long)first);
        var lane = from & Vector512.Create(7L);
        return Vector512.ConditionalSelect(Vector512.LessThan(from, Vector512.Create(8L)).AsDouble(), Vector512.Shuffle(lower, lane), Vector512.Shuffle(upper, lane));
    }

    /// <inheritdoc cref="Join(Vector512{double}, Vector512{double}, byte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Join(Vector256<double> lower, Vector256<double> upper, [ConstantExpected] byte first) => first switch
    {
        1 => Vector256.ConditionalSelect(Vector256.Create(0L, 0, 0, -1).AsDouble(), Vector256.Shuffle(upper, Vector256.Create(0L)), Vector256.Shuffle(lower, Vector256.Create(1L, 2, 3, 3))),
        2 => Vector256.Create(lower.GetUpper(), upper.GetLower()),
        _ => Vector256.ConditionalSelect(Vector256.Create(-1L, 0, 0, 0).AsDouble(), Vector256.Shuffle(lower, Vector256.Create(3L)), Vector256.Shuffle(upper, Vector256.Create(0L, 0, 1, 2))),
    };

    /// <summary>The last lane of the first vector, then the first of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Join(Vector128<double> lower, Vector128<double> upper) => Vector128.Create(lower.GetElement(1), upper.ToScalar());
}
