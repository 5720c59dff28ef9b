// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>Products and sums in twice the precision: a rounded number and what rounding took away.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="ProductError(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ProductError(Vector256<double> a, Vector256<double> b, Vector256<double> product)
    {
        if (IsFused)
            return FusedMultiplyAdd(a, b, -product);

        // T. Dekker's: halves of 26 bits have exact products.
        var mask = Create(-0x8000000L);
        var (aHigh, bHigh) = ((a.AsInt64() & mask).AsDouble(), (b.AsInt64() & mask).AsDouble());
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return (aHigh * bHigh) - product + (aHigh * bLow) + (aLow * bHigh) + (aLow * bLow);
    }

    /// <inheritdoc cref="SumError(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SumError(Vector256<double> a, Vector256<double> b, Vector256<double> sum) => b - (sum - a);

    /// <inheritdoc cref="SumErrorOfAny(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SumErrorOfAny(Vector256<double> a, Vector256<double> b, Vector256<double> sum)
    {
        var second = sum - a;
        return a - (sum - second) + (b - second);
    }
}
