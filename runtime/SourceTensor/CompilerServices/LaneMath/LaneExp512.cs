using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SourceTensor.CompilerServices;

/// <summary>
/// The exponentials of <see cref="LaneMath"/> for a loop, with the same results: what they multiply with and add stays in registers, where the JIT would
/// load each number again in every step. That is of vectors of 512 bits; for others there are not as many registers. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct LaneExp512
{
    /// <summary>Loads the numbers.</summary>
    /// <returns>The functions.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneExp512 InRegisters()
    {
        if (Avx512F.IsSupported)
            return Loaded();
        return default;
    }

    /// <inheritdoc cref="LaneMath.Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Exp(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return OfAny(x);
        return LaneMath.Exp(x);
    }

    /// <inheritdoc cref="LaneMath.ExpOfNegative(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> ExpOfNegative(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return OfNegative(x);
        return LaneMath.ExpOfNegative(x);
    }

    /// <inheritdoc cref="LaneMath.ExpOrNotFinite(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> ExpOrNotFinite(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return OfNegative(x);
        return LaneMath.ExpOrNotFinite(x);
    }

    /// <inheritdoc cref="LaneMath.Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Sigmoid(Vector512<double> x) => LaneMath.SigmoidOf(x, ExpOfNegative(-Vector512.Abs(x)));
}
