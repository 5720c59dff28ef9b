using System;
using System.Numerics;

namespace SourceTensor.Runtime.Tests;

/// <summary>An integer times a power of two.</summary>
internal readonly record struct Dyadic(BigInteger Significand, int Exponent)
{
    public static Dyadic Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return new(bits < 0 ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }

    public static Dyadic operator *(Dyadic x, Dyadic y) => new(x.Significand * y.Significand, x.Exponent + y.Exponent);

    public static Dyadic operator +(Dyadic x, Dyadic y)
    {
        var exponent = Math.Min(x.Exponent, y.Exponent);
        return new((x.Significand << (x.Exponent - exponent)) + (y.Significand << (y.Exponent - exponent)), exponent);
    }

    public double ToDouble()
    {
        var excess = (int)Math.Max(0, BigInteger.Abs(Significand).GetBitLength() - 64);
        return Math.ScaleB((double)(Significand >> excess), Exponent + excess);
    }
}
