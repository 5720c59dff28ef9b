using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>Functions of vectors whose numbers are kept in registers give the bits of those whose numbers are not, whatever the width.</summary>
public sealed class LaneFunctionsInRegistersTests
{
    private static readonly double[] s_numbers =
    [
        .. Enumerable.Range(0, 2001).Select(i => (i - 1000) * 0.8132), .. Enumerable.Range(0, 401).Select(i => (i - 200) * 0.0137), .. Enumerable.Range(1, 320).Select(i => -Math.Pow(10, -i)),
        0, -0.0, 5e-324, -5e-324, 2.2250738585072014e-308, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void Functions_of_512_bits_give_the_same_bits()
    {
        var (exponential, tangent) = (LaneExp512.InRegisters(), LaneTanh512.InRegisters());
        foreach (var x in s_numbers.Select(number => Vector512.Create(number)))
        {
            Same(x, LaneMath.Exp(x).AsInt64(), exponential.Exp(x).AsInt64());
            Same(x, LaneMath.ExpOfNegative(-Vector512.Abs(x)).AsInt64(), exponential.ExpOfNegative(-Vector512.Abs(x)).AsInt64());
            Same(x, LaneMath.ExpOrNotFinite(x).AsInt64(), exponential.ExpOrNotFinite(x).AsInt64());
            Same(x, LaneMath.Sigmoid(x).AsInt64(), exponential.Sigmoid(x).AsInt64());
            Same(x, LaneMath.Tanh(x).AsInt64(), tangent.Tanh(x).AsInt64());
        }
    }

    [Fact]
    public void Functions_of_256_bits_give_the_same_bits()
    {
        var (exponential, tangent) = (LaneExp256.InRegisters(), LaneTanh256.InRegisters());
        foreach (var x in s_numbers.Select(number => Vector256.Create(number)))
        {
            Same(x, LaneMath.Exp(x).AsInt64(), exponential.Exp(x).AsInt64());
            Same(x, LaneMath.ExpOfNegative(-Vector256.Abs(x)).AsInt64(), exponential.ExpOfNegative(-Vector256.Abs(x)).AsInt64());
            Same(x, LaneMath.ExpOrNotFinite(x).AsInt64(), exponential.ExpOrNotFinite(x).AsInt64());
            Same(x, LaneMath.Sigmoid(x).AsInt64(), exponential.Sigmoid(x).AsInt64());
            Same(x, LaneMath.Tanh(x).AsInt64(), tangent.Tanh(x).AsInt64());
        }
    }

    [Fact]
    public void Functions_of_128_bits_give_the_same_bits()
    {
        var (exponential, tangent) = (LaneExp128.InRegisters(), LaneTanh128.InRegisters());
        foreach (var x in s_numbers.Select(number => Vector128.Create(number)))
        {
            Same(x, LaneMath.Exp(x).AsInt64(), exponential.Exp(x).AsInt64());
            Same(x, LaneMath.ExpOfNegative(-Vector128.Abs(x)).AsInt64(), exponential.ExpOfNegative(-Vector128.Abs(x)).AsInt64());
            Same(x, LaneMath.ExpOrNotFinite(x).AsInt64(), exponential.ExpOrNotFinite(x).AsInt64());
            Same(x, LaneMath.Sigmoid(x).AsInt64(), exponential.Sigmoid(x).AsInt64());
            Same(x, LaneMath.Tanh(x).AsInt64(), tangent.Tanh(x).AsInt64());
        }
    }

    private static void Same<T>(object x, T expected, T actual) => Assert.True(Equals(expected, actual), FormattableString.Invariant($"{x}: {expected} and {actual}"));
}
