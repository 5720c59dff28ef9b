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
    public static double Largest(Vector512<double> value) => Largest(Vector256.Max(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Largest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector256<double> value) => Largest(Vector128.Max(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Largest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector128<double> value) => Math.Max(value.ToScalar(), value.GetElement(1));

    /// <summary>The smallest of the lanes.</summary>
    /// <param name="value">The lanes.</param>
    /// <returns>The smallest, NaN where one of them is; -0 is smaller than 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Smallest(Vector512<double> value) => Smallest(Vector256.Min(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Smallest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Smallest(Vector256<double> value) => Smallest(Vector128.Min(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Smallest(Vector512{double})" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Smallest(Vector128<double> value) => Math.Min(value.ToScalar(), value.GetElement(1));
}
