using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SourceTensor.CompilerServices;

/// <summary>The hyperbolic tangent of <see cref="LaneMath"/> for a loop, as <see cref="LaneExp512"/>. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct LaneTanh512
{
    /// <inheritdoc cref="LaneExp512.InRegisters"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneTanh512 InRegisters()
    {
        if (Avx512F.IsSupported)
            return Loaded();
        return default;
    }

    /// <inheritdoc cref="LaneMath.Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Tanh(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return Within(LaneMath.TanhArgument(x));
        return LaneMath.Tanh(x);
    }
}
