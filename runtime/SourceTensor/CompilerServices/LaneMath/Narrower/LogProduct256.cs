// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A product of positive numbers in each lane, whose logarithm is the sum of theirs. Every eighth time its exponent is set aside, so that factors of any
/// ordinary size neither overflow nor vanish; where they do between, it says so in the end. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LogProduct256
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    private const int Together = 8;

    // A product that is infinite, 0 or not a number stays one of these. One that is negative or subnormal may become ordinary again, so the least is kept.
    // Four fields are as many as the JIT keeps in registers.
    private readonly Vector256<double> _product;
    private readonly Vector256<double> _least;
    private readonly Vector256<long> _exponents;
    private readonly int _count;

    private LogProduct256(Vector256<double> product, Vector256<double> least, Vector256<long> exponents, int count)
    {
        _product = product;
        _least = least;
        _exponents = exponents;
        _count = count;
    }

    /// <summary>The product of nothing.</summary>
    public static LogProduct256 One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<double>.One, Vector256<double>.One, Vector256<long>.Zero, 0);
    }

    /// <summary>
    /// Only true where every factor was positive and finite; false where a product of up to eight that follow on each other, which begins as a number from
    /// 1 to 2, was subnormal or overflowed, or all eight made 2¹⁰²³ or more. The logarithm means nothing then.
    /// </summary>
    public bool IsValid
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.GreaterThanOrEqualAll(_least, Vector256.Create(SmallestNormal))
            && Vector256.GreaterThanOrEqualAll(_product, Vector256.Create(SmallestNormal))
            && Vector256.LessThanOrEqualAll(_product, Vector256.Create(double.MaxValue));
    }

    /// <summary>The product with one more factor in each lane.</summary>
    /// <param name="factor">The factors.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogProduct256 Times(Vector256<double> factor)
    {
        var (product, exponents, count) = (_product * factor, _exponents, _count + 1);
        var least = Vector256.MinNative(product, _least);
        if (count % Together == 0)
        {
            product = LaneMath.SetAside(product, ref exponents);
        }

        return new(product, least, exponents, count);
    }

    /// <summary>The logarithm of the product in each lane.</summary>
    /// <returns>The sum of the logarithms of the factors.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Log() => LaneMath.LogOf(_product, _exponents);
}
