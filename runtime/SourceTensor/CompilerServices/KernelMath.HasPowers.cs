using System;
using System.Runtime.CompilerServices;

namespace SourceTensor.CompilerServices;

/// <content>What a recurrence in lanes relies on.</content>
public static partial class KernelMath
{
    // 2¹²⁰ and 2⁻¹²⁰: their eighth powers are normal numbers.
    private const double LargestFactor = 1329227995784915872903807060280344576.0;
    private const double SmallestFactor = 1 / LargestFactor;

    /// <summary>Whether the first eight powers of a number neither overflow nor lose digits.</summary>
    /// <param name="factor">The number.</param>
    /// <returns>Whether it is 0 or of ordinary size.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasPowers(double factor) => factor == 0 || Math.Abs(factor) is >= SmallestFactor and <= LargestFactor;
}
