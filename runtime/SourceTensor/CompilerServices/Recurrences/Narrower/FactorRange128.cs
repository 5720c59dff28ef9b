// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>What vectors of 128 bits have seen of the factors of a recurrence: how small they are. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FactorRange128
{
    // −2 times the bits of 2⁻¹²⁰.
    private const ulong SmallestFactor = 0x8F20000000000000;

    // −2 times the bits of a number, modulo 2⁶⁴, are without its sign, the larger the smaller it is, and 0 for 0.
    private readonly Vector128<ulong> _largest;

    private FactorRange128(Vector128<ulong> largest) => _largest = largest;

    /// <summary>What has been seen of no factors.</summary>
    public static FactorRange128 None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <summary>Whether products of eight of the factors are 0 only where a factor is, and otherwise lose no digits, unless they overflow.</summary>
    public bool HavePowers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.LessThanOrEqualAll(_largest, Vector128.Create(SmallestFactor));
    }

    /// <summary>What has been seen of these factors too.</summary>
    /// <param name="factors">The factors.</param>
    /// <returns>What has been seen.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FactorRange128 With(Vector128<double> factors)
    {
        var bits = factors.AsUInt64();
        return new(Vector128.Max(_largest, Vector128<ulong>.Zero - (bits + bits)));
    }
}
