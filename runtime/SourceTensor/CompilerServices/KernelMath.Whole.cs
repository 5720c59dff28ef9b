using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>32-bit integers that are held in lanes of 64 bits, beside the numbers they are converted to or choose between.</content>
public static partial class KernelMath
{
    // 1.5 · 2⁵²: the lowest bits of its representation count in ones.
    private const double Shift = 6755399441055744.0;
    private const long ShiftBits = 0x4338000000000000;

    /// <summary>Integers as numbers, exactly.</summary>
    /// <param name="x">Integers of at most 51 bits.</param>
    /// <returns>The numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToDouble(Vector128<long> x) => (x + Vector128.Create(ShiftBits)).AsDouble() - Vector128.Create(Shift);

    /// <inheritdoc cref="ToDouble(Vector128{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector256<long> x) => (x + Vector256.Create(ShiftBits)).AsDouble() - Vector256.Create(Shift);

    /// <inheritdoc cref="ToDouble(Vector128{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToDouble(Vector512<long> x) => (x + Vector512.Create(ShiftBits)).AsDouble() - Vector512.Create(Shift);

    /// <summary>Integers wrapped around to 32 bits.</summary>
    /// <param name="x">Integers of which the lowest 32 bits count.</param>
    /// <returns>The integers that these bits are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToInt32(Vector128<long> x) => ((x & Vector128.Create(0xFFFFFFFFL)) ^ Vector128.Create(0x80000000L)) - Vector128.Create(0x80000000L);

    /// <inheritdoc cref="ToInt32(Vector128{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToInt32(Vector256<long> x) => ((x & Vector256.Create(0xFFFFFFFFL)) ^ Vector256.Create(0x80000000L)) - Vector256.Create(0x80000000L);

    /// <inheritdoc cref="ToInt32(Vector128{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToInt32(Vector512<long> x) => ((x & Vector512.Create(0xFFFFFFFFL)) ^ Vector512.Create(0x80000000L)) - Vector512.Create(0x80000000L);
}
