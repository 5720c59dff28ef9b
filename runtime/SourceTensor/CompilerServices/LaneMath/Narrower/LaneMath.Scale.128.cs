// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>Powers of two.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Scale(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Scale(Vector128<double> y, Vector128<double> n)
    {
        // In two steps, because 2ⁿ may be no normal number: the first adds to the exponent and is exact.
        var half = MultiplyAddEstimate(n, Create(0.5), Create(RoundingShift)).AsInt64();
        var rest = (n + Create(RoundingShift)).AsInt64() - half;
        return (y.AsInt64() + ShiftLeft(half, 52)).AsDouble() * (ShiftLeft(rest, 52) + Vector128<double>.One.AsInt64()).AsDouble();
    }

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Scale(Vector128<float> y, Vector128<float> n)
    {
        var half = MultiplyAddEstimate(n, Create(0.5f), Create(RoundingShiftOfSingle)).AsInt32();
        var rest = (n + Create(RoundingShiftOfSingle)).AsInt32() - half;
        return (y.AsInt32() + ShiftLeft(half, 23)).AsSingle() * (ShiftLeft(rest, 23) + Vector128<float>.One.AsInt32()).AsSingle();
    }
}
