// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A product of numbers from 1 to 4 in each lane, whose logarithm is the sum of theirs: it is brought back near 1 long before it can overflow, and
/// nothing else need be watched. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BoundedLogProduct128
{
    // So many factors make at most 2⁵¹³ of what is below 2, where none is above 4.
    private const int Watched = 256;

    private readonly Vector128<double> _product;
    private readonly Vector128<long> _exponents;
    private readonly int _count;

    private BoundedLogProduct128(Vector128<double> product, Vector128<long> exponents, int count)
    {
        _product = product;
        _exponents = exponents;
        _count = count;
    }

    /// <summary>The product of nothing.</summary>
    public static BoundedLogProduct128 One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<double>.One, Vector128<long>.Zero, 0);
    }

    /// <summary>The product with one more factor in each lane.</summary>
    /// <param name="factor">From 1 to 4, or NaN.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BoundedLogProduct128 Times(Vector128<double> factor)
    {
        var (product, exponents, count) = (_product * factor, _exponents, _count + 1);
        if (count % Watched == 0)
        {
            product = LaneMath.SetAside(product, ref exponents);
        }

        return new(product, exponents, count);
    }

    /// <summary>The logarithm of the product in each lane.</summary>
    /// <returns>The sum of the logarithms of the factors.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Log() => LaneMath.LogOf(_product, _exponents);
}
