// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// The exponentials of <see cref="LaneMath"/> for a loop, with the same results: what they multiply with and add stays in registers, where the JIT would
/// load each number again in every step. That is of vectors of 256 bits; for others there are not as many registers. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct LaneExp256
{
    /// <summary>Loads the numbers.</summary>
    /// <returns>The functions.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneExp256 InRegisters()
    {
        return default;
    }

    /// <inheritdoc cref="LaneMath.Exp(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Exp(Vector256<double> x)
    {
        return LaneMath.Exp(x);
    }

    /// <inheritdoc cref="LaneMath.ExpOfNegative(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> ExpOfNegative(Vector256<double> x)
    {
        return LaneMath.ExpOfNegative(x);
    }

    /// <inheritdoc cref="LaneMath.ExpOrNotFinite(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> ExpOrNotFinite(Vector256<double> x)
    {
        return LaneMath.ExpOrNotFinite(x);
    }

    /// <inheritdoc cref="LaneMath.Sigmoid(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Sigmoid(Vector256<double> x) => LaneMath.SigmoidOf(x, ExpOfNegative(-Vector256.Abs(x)));
}
