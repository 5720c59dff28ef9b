// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A product of positive numbers in each lane, as a number from 1 to 2 and a power of two, so that it neither overflows nor vanishes: the logarithm of
/// the product is the sum of the logarithms. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LogProduct128
{
    private const long OneBits = 0x3FF0000000000000;
    private const long FractionBits = 0x000FFFFFFFFFFFFF;
    private const long SmallestNormalBits = 0x0010000000000000;
    // 2¹⁰²³: times a fraction it may be more than a number holds.
    private const long TooLargeBits = 0x7FE0000000000000;

    private readonly Vector128<double> _fraction;
    private readonly Vector128<long> _exponents;
    private readonly Vector128<ulong> _extreme;
    private readonly int _count;

    private LogProduct128(Vector128<double> fraction, Vector128<long> exponents, Vector128<ulong> extreme, int count)
    {
        _fraction = fraction;
        _exponents = exponents;
        _extreme = extreme;
        _count = count;
    }

    /// <summary>The product of nothing.</summary>
    public static LogProduct128 One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<double>.One, Vector128<long>.Zero, Vector128<ulong>.Zero, 0);
    }

    /// <summary>Whether every factor was positive, normal and below 2¹⁰²³; the logarithm means nothing otherwise.</summary>
    public bool IsValid => Vector128.LessThanAll(_extreme, Vector128.Create((ulong)(TooLargeBits - SmallestNormalBits)));

    /// <summary>The product with one more factor in each lane.</summary>
    /// <param name="factor">The factors.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogProduct128 Times(Vector128<double> factor)
    {
        // Bits of positive numbers are ordered as the numbers are; less the smallest that counts, those of all others are larger as unsigned ones.
        var distance = (factor.AsInt64() - Vector128.Create(SmallestNormalBits)).AsUInt64();
        var bits = (_fraction * factor).AsInt64();
        return new(
            ((bits & Vector128.Create(FractionBits)) | Vector128.Create(OneBits)).AsDouble(),
            _exponents + Vector128.ShiftRightLogical(bits, 52),
            Vector128.Max(_extreme, distance),
            _count + 1);
    }

    /// <summary>The logarithm of the product in each lane.</summary>
    /// <returns>The sum of the logarithms of the factors.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Log()
    {
        var exponents = _exponents - Vector128.Create(_count * (OneBits >> 52));
        return Vector128.MultiplyAddEstimate(Vector128.ConvertToDouble(exponents), Vector128.Create(Math.Log(2)), LaneMath.Log(_fraction));
    }
}
