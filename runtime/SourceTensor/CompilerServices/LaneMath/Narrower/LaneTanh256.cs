// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>The hyperbolic tangent of <see cref="LaneMath"/> for a loop, as <see cref="LaneExp256"/>. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct LaneTanh256
{
    /// <inheritdoc cref="LaneExp256.InRegisters"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneTanh256 InRegisters()
    {
        return default;
    }

    /// <inheritdoc cref="LaneMath.Tanh(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Tanh(Vector256<double> x)
    {
        return LaneMath.Tanh(x);
    }
}
