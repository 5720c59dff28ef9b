// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>The hyperbolic tangent of <see cref="LaneMath"/> for a loop, as <see cref="LaneExp128"/>. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct LaneTanh128
{
    /// <inheritdoc cref="LaneExp128.InRegisters"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneTanh128 InRegisters()
    {
        return default;
    }

    /// <inheritdoc cref="LaneMath.Tanh(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Tanh(Vector128<double> x)
    {
        return LaneMath.Tanh(x);
    }
}
