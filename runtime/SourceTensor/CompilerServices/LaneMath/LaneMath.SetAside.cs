using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>What products that could overflow do with their exponents.</content>
public static partial class LaneMath
{
    private const long OneBits = 0x3FF0000000000000;

    /// <summary>
    /// A product as a number from 1 to 2, with what its exponent has been added to others. It is multiplied by a power of two, so that what is infinite or not a number
    /// stays so; from 2¹⁰²³ on it becomes 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SetAside(Vector512<double> product, ref Vector512<long> exponents)
    {
        var exponent = ShiftRightLogical(product.AsInt64(), 52) - Create(OneBits >> 52);
        exponents += exponent;
        return product * (Create(OneBits) - ShiftLeft(exponent, 52)).AsDouble();
    }

    /// <summary>The logarithm of a product whose exponents have been set aside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> LogOf(Vector512<double> product, Vector512<long> exponents) =>
        MultiplyAddEstimate(ConvertToDouble(exponents), Create(0.6931471805599453), Log(product));
}
