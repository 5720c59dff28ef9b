using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>The largest and the smallest lane of a vector. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneFold
{
    /// <summary>The largest of the lanes.</summary>
    /// <param name="value">The lanes.</param>
    /// <returns>The largest, NaN where one of them is; 0 is larger than -0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector512<double> value)
    {
        // Which lanes are no numbers, and of which sign a zero is, is looked at apart: the processor's own instructions are several times as fast.
        var largest = LargestNumber(value);
        return !Vector512.EqualsAll(value, value) ? double.NaN : largest != 0 ? largest : Vector512.EqualsAny(value.AsInt64(), Vector512<long>.Zero) ? 0.0 : -0.0;
    }

    /// <inheritdoc cref="Largest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector256<double> value)
    {
        var largest = LargestNumber(value);
        return !Vector256.EqualsAll(value, value) ? double.NaN : largest != 0 ? largest : Vector256.EqualsAny(value.AsInt64(), Vector256<long>.Zero) ? 0.0 : -0.0;
    }

    /// <inheritdoc cref="Largest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector128<double> value) => Math.Max(value.ToScalar(), value.GetElement(1));

    /// <summary>The smallest of the lanes.</summary>
    /// <param name="value">The lanes.</param>
    /// <returns>The smallest, NaN where one of them is; -0 is smaller than 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Smallest(Vector512<double> value) => -Largest(-value);

    /// <inheritdoc cref="Smallest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Smallest(Vector256<double> value) => -Largest(-value);

    /// <inheritdoc cref="Smallest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Smallest(Vector128<double> value) => Math.Min(value.ToScalar(), value.GetElement(1));

    /// <summary>The largest of the lanes, where it does not matter what it is when one of them is NaN, nor of which sign a zero is.</summary>
    /// <param name="value">The lanes.</param>
    /// <returns>The largest.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LargestNumber(Vector512<double> value) => LargestNumber(Vector256.MaxNative(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="LargestNumber(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LargestNumber(Vector256<double> value) => LargestNumber(Vector128.MaxNative(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="LargestNumber(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LargestNumber(Vector128<double> value) => Vector128.MaxNative(value, Vector128.Shuffle(value, Vector128.Create(1L, 0L))).ToScalar();
}
