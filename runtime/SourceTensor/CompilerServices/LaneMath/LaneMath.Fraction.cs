using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Numbers taken apart: x = 2ᵉ (1 + f) with −¼ ≤ f &lt; ½ and a whole e.</content>
public static partial class LaneMath
{
    /// <summary>f of any number; where it is not positive and finite, f and e are such that the logarithm comes out, or anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fraction(Vector512<double> x, out Vector512<double> exponent)
    {
        if (Avx512F.IsSupported)
            return FractionByInstruction(x, out exponent);

        // Subnormal numbers have no exponent of their own.
        var isSmall = LessThan(x, Create(2.2250738585072014e-308));
        var fraction = FractionOfPositive(ConditionalSelect(isSmall, x * Create(18014398509481984.0), x), out exponent);
        exponent -= (isSmall.AsInt64() & Create(54.0).AsInt64()).AsDouble();
        return fraction;
    }

    /// <inheritdoc cref="Fraction(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fraction(Vector512<float> x, out Vector512<float> exponent)
    {
        if (Avx512F.IsSupported)
            return FractionByInstruction(x, out exponent);
        var isSmall = LessThan(x, Create(1.17549435E-38f));
        var fraction = FractionOfPositive(ConditionalSelect(isSmall, x * Create(33554432f), x), out exponent);
        exponent -= (isSmall.AsInt32() & Create(25f).AsInt32()).AsSingle();
        return fraction;
    }

    /// <summary>f of a normal positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FractionOfPositive(Vector512<double> x, out Vector512<double> exponent)
    {
        // ¾ becomes 1: what is above the fraction's bits is e, and what is left, put back above ¾, is 1 + f.
        var bits = x.AsInt64() + Create(0x0008000000000000L);
        exponent = (ShiftRightLogical(bits, 52) | Create(4503599627370496.0).AsInt64()).AsDouble() - Create(4503599627370496.0 + 1023);
        return ((bits & Create(0x000FFFFFFFFFFFFFL)) + Create(0x3FE8000000000000L)).AsDouble() - Vector512<double>.One;
    }

    /// <inheritdoc cref="FractionOfPositive(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FractionOfPositive(Vector512<float> x, out Vector512<float> exponent)
    {
        var bits = x.AsInt32() + Create(0x00400000);
        exponent = (ShiftRightLogical(bits, 23) | Create(8388608f).AsInt32()).AsSingle() - Create(8388608f + 127);
        return ((bits & Create(0x007FFFFF)) + Create(0x3F400000)).AsSingle() - Vector512<float>.One;
    }
}
