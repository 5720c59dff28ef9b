// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A product of numbers not below 1 in each lane, whose logarithm is the sum of theirs. Exponents are set aside every eighth factor, and a product that has
/// overflowed says so in the end. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LogProductOfOneOrMore256
{
    private const int Together = 8;

    // What is infinite or not a number stays so, or is 0 from then on: no factor is 0.
    private readonly Vector256<double> _product;
    private readonly Vector256<long> _exponents;
    private readonly int _count;

    private LogProductOfOneOrMore256(Vector256<double> product, Vector256<long> exponents, int count)
    {
        _product = product;
        _exponents = exponents;
        _count = count;
    }

    /// <summary>The product of nothing.</summary>
    public static LogProductOfOneOrMore256 One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<double>.One, Vector256<long>.Zero, 0);
    }

    /// <summary>
    /// Only true where every factor was finite; false where a product of up to eight that follow on each other, which begins as a number from 1 to 2, overflowed, or
    /// all eight made 2¹⁰²³ or more. The logarithm means nothing then.
    /// </summary>
    public bool IsValid
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.GreaterThanOrEqualAll(_product, Vector256<double>.One) && Vector256.LessThanOrEqualAll(_product, Vector256.Create(double.MaxValue));
    }

    /// <summary>The product with one more factor in each lane.</summary>
    /// <param name="factor">Not below 1, infinite, or NaN.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogProductOfOneOrMore256 Times(Vector256<double> factor)
    {
        var (product, exponents, count) = (_product * factor, _exponents, _count + 1);
        if (count % Together == 0)
        {
            product = LaneMath.SetAside(product, ref exponents);
        }

        return new(product, exponents, count);
    }

    /// <summary>The logarithm of the product in each lane.</summary>
    /// <returns>The sum of the logarithms of the factors.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Log() => LaneMath.LogOf(_product, _exponents);
}
