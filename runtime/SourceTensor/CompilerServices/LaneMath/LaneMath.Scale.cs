using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Powers of two.</content>
public static partial class LaneMath
{
    /// <summary>y · 2ⁿ, rounded once, for y from ½ to 2 and whole n from −1100 to 1100.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> y, Vector512<double> n)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(y, n);

        // In two steps, because 2ⁿ may be no normal number: the first adds to the exponent and is exact.
        var half = MultiplyAddEstimate(n, Create(0.5), Create(RoundingShift)).AsInt64();
        var rest = (n + Create(RoundingShift)).AsInt64() - half;
        return (y.AsInt64() + ShiftLeft(half, 52)).AsDouble() * (ShiftLeft(rest, 52) + Vector512<double>.One.AsInt64()).AsDouble();
    }

    /// <summary>y · 2ⁿ, rounded once, for y from ½ to 2 and whole n from −200 to 200.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Scale(Vector512<float> y, Vector512<float> n)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(y, n);

        var half = MultiplyAddEstimate(n, Create(0.5f), Create(RoundingShiftOfSingle)).AsInt32();
        var rest = (n + Create(RoundingShiftOfSingle)).AsInt32() - half;
        return (y.AsInt32() + ShiftLeft(half, 23)).AsSingle() * (ShiftLeft(rest, 23) + Vector512<float>.One.AsInt32()).AsSingle();
    }
}
