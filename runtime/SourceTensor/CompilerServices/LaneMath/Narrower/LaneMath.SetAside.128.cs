// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>What products that could overflow do with their exponents.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="SetAside(Vector512{double}, ref Vector512{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> SetAside(Vector128<double> product, ref Vector128<long> exponents)
    {
        var exponent = ShiftRightLogical(product.AsInt64(), 52) - Create(OneBits >> 52);
        exponents += exponent;
        return product * (Create(OneBits) - ShiftLeft(exponent, 52)).AsDouble();
    }

    /// <inheritdoc cref="LogOf(Vector512{double}, Vector512{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> LogOf(Vector128<double> product, Vector128<long> exponents) =>
        MultiplyAddEstimate(ConvertToDouble(exponents), Create(0.6931471805599453), Log(product));
}
