// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// The exponentials of <see cref="LaneMath"/> for a loop, with the same results: what they multiply with and add stays in registers, where the JIT would
/// load each number again in every step. That is of vectors of 128 bits; for others there are not as many registers. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct LaneExp128
{
    /// <summary>Loads the numbers.</summary>
    /// <returns>The functions.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneExp128 InRegisters()
    {
        return default;
    }

    /// <inheritdoc cref="LaneMath.Exp(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Exp(Vector128<double> x)
    {
        return LaneMath.Exp(x);
    }

    /// <inheritdoc cref="LaneMath.ExpOfNegative(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> ExpOfNegative(Vector128<double> x)
    {
        return LaneMath.ExpOfNegative(x);
    }

    /// <inheritdoc cref="LaneMath.ExpOrNotFinite(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> ExpOrNotFinite(Vector128<double> x)
    {
        return LaneMath.ExpOrNotFinite(x);
    }

    /// <inheritdoc cref="LaneMath.Sigmoid(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Sigmoid(Vector128<double> x) => LaneMath.SigmoidOf(x, ExpOfNegative(-Vector128.Abs(x)));
}
