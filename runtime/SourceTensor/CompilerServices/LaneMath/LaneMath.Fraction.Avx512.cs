using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Numbers taken apart by instructions, which know of subnormal numbers, 0 and ∞.</content>
public static partial class LaneMath
{
    /// <summary>Negative numbers become NaN.</summary>
    private const byte FromThreeQuarters = 0b1111;

    /// <inheritdoc cref="Fraction(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FractionByInstruction(Vector512<double> x, out Vector512<double> exponent)
    {
        var mantissa = Avx512F.GetMantissa(x, FromThreeQuarters);

        // That of 1½ … 2 is halved, and their exponent is one more.
        var floor = Avx512F.GetExponent(x);
        exponent = ConditionalSelect(LessThan(mantissa, Vector512<double>.One), floor + Vector512<double>.One, floor);
        return mantissa - Vector512<double>.One;
    }

    /// <inheritdoc cref="Fraction(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FractionByInstruction(Vector512<float> x, out Vector512<float> exponent)
    {
        var mantissa = Avx512F.GetMantissa(x, FromThreeQuarters);
        var floor = Avx512F.GetExponent(x);
        exponent = ConditionalSelect(LessThan(mantissa, Vector512<float>.One), floor + Vector512<float>.One, floor);
        return mantissa - Vector512<float>.One;
    }
}
