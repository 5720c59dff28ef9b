using System;
using System.Globalization;
using System.Numerics;

namespace SourceTensor.Runtime.Tests;

/// <summary>Errors of floating-point numbers against decimal ones, computed without any rounding.</summary>
internal static class Exact
{
    /// <summary>|actual − expected| in units of the last place that a number of that type has at the expected value.</summary>
    /// <param name="expected">Decimal digits, with an exponent or without.</param>
    /// <param name="actual">A finite number.</param>
    /// <param name="precision">The bits of a significand of the type.</param>
    /// <param name="smallest">The exponent of the smallest positive number of the type.</param>
    public static double Ulps(string expected, double actual, int precision = 53, int smallest = -1074)
    {
        var (digits, ten) = Decimal(expected);
        var (significand, two) = Binary(actual);
        var unit = digits.IsZero ? smallest : Math.Max(ExponentOf(expected) - precision + 1, smallest);

        // Both times 10^−ten · 2^−low are whole.
        var low = Math.Min(two, unit);
        var scale = BigInteger.Pow(10, Math.Max(0, -ten));
        var wanted = digits * BigInteger.Pow(10, Math.Max(0, ten));
        wanted = low < 0 ? wanted << -low : wanted;
        var seen = (significand << (two - Math.Min(low, two))) * scale;
        var ulp = (BigInteger.One << (unit - low)) * scale;
        if (low > 0)
        {
            (seen, ulp) = (seen << low, ulp << low);
        }

        return (double)((BigInteger.Abs(wanted - seen) << 40) / ulp) / (1L << 40);
    }

    /// <summary>⌊log₂|x|⌋.</summary>
    private static int ExponentOf(string text)
    {
        var (digits, ten) = Decimal(text);
        var numerator = BigInteger.Abs(digits) * BigInteger.Pow(10, Math.Max(0, ten));
        var denominator = BigInteger.Pow(10, Math.Max(0, -ten));
        var exponent = (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var atLeast = exponent >= 0 ? numerator >= denominator << exponent : numerator << -exponent >= denominator;
        return atLeast ? exponent : exponent - 1;
    }

    private static (BigInteger Digits, int Ten) Decimal(string text)
    {
        var parts = text.Split('e');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (digits, (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - decimals);
    }

    private static (BigInteger Significand, int Two) Binary(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return (value < 0 ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }
}
