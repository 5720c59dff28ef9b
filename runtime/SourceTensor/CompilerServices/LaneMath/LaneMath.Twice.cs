using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Products and sums in twice the precision: a rounded number and what rounding took away.</content>
public static partial class LaneMath
{
    /// <summary>Whether a · b + c is computed by one instruction. Where it is not, <see cref="Vector512.FusedMultiplyAdd(Vector512{double}, Vector512{double}, Vector512{double})"/> is a call for each lane.</summary>
    private static bool IsFused => Avx512F.IsSupported || Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>a · b − product, exactly, where that is a · b rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ProductError(Vector512<double> a, Vector512<double> b, Vector512<double> product)
    {
        if (IsFused)
            return FusedMultiplyAdd(a, b, -product);

        // T. Dekker's: halves of 26 bits have exact products.
        var mask = Create(-0x8000000L);
        var (aHigh, bHigh) = ((a.AsInt64() & mask).AsDouble(), (b.AsInt64() & mask).AsDouble());
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return (aHigh * bHigh) - product + (aHigh * bLow) + (aLow * bHigh) + (aLow * bLow);
    }

    /// <summary>a + b − sum, exactly, where that is a + b rounded and |a| is not below |b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SumError(Vector512<double> a, Vector512<double> b, Vector512<double> sum) => b - (sum - a);

    /// <summary>a + b − sum, exactly, where that is a + b rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SumErrorOfAny(Vector512<double> a, Vector512<double> b, Vector512<double> sum)
    {
        var second = sum - a;
        return a - (sum - second) + (b - second);
    }
}
