using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using SourceTensor.Evaluator;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The arithmetic that judges all other arithmetic; errors are measured exactly, with big integers.</summary>
public sealed class DoubleDoubleTests
{
    private const double Tolerance = 1e-30;

    private const string E = "2.71828182845904523536028747135266249775724709369995";
    private const string LogOfTwo = "0.69314718055994530941723212145817656807550013436026";
    private const string RootOfTwo = "1.41421356237309504880168872420969807856967187537694";
    private const string LogOfTen = "2.30258509299404568401799145468436420760110148862877";
    private const string ExpOfTen = "22026.4657948067165169579006452842443663535126185567811";

    [Fact]
    public void Known_constants()
    {
        Accurate(E, DoubleDoubleFunctions.Exp(1));
        Accurate(ExpOfTen, DoubleDoubleFunctions.Exp(10));
        Accurate(LogOfTwo, DoubleDoubleFunctions.Log(2));
        Accurate(LogOfTen, DoubleDoubleFunctions.Log(10));
        Accurate(RootOfTwo, DoubleDouble.Sqrt(2));
        Accurate(RootOfTwo, DoubleDoubleFunctions.Pow(2, 0.5));
        Accurate("0.33333333333333333333333333333333333333333333333333", (DoubleDouble)1 / 3);
        Accurate("0.001", DoubleDoubleFunctions.Pow(10, -3));
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.04)]
    [InlineData(0.3)]
    [InlineData(0.96)]
    [InlineData(1.0001)]
    [InlineData(7.5)]
    [InlineData(20)]
    public void Identities(double value)
    {
        // No double-double of the tests is a plain double: the low part must take part.
        var x = (DoubleDouble)value + (DoubleDouble)value / 3e17;
        var y = (DoubleDouble)10 / 7;
        Same(x, DoubleDoubleFunctions.Exp(DoubleDoubleFunctions.Log(x)), 21);
        Same(1, DoubleDoubleFunctions.Exp(x) * DoubleDoubleFunctions.Exp(-x));
        Same(DoubleDoubleFunctions.Log(x * y), DoubleDoubleFunctions.Log(x) + DoubleDoubleFunctions.Log(y), 30);
        Same(x, DoubleDoubleFunctions.Log(DoubleDoubleFunctions.Exp(x)), 1 / value);
        Same(x, DoubleDouble.Sqrt(x) * DoubleDouble.Sqrt(x));
        Same(x, x / y * y);
        Same(DoubleDoubleFunctions.Pow(x, 2.5), x * x * DoubleDouble.Sqrt(x), 10);
        Same(-DoubleDoubleFunctions.Pow(x, 3), DoubleDoubleFunctions.Pow(-x, 3));
    }

    [Fact]
    public void A_logarithm_near_one_keeps_its_digits()
    {
        // log(1 + ε) = ε − ε²/2 + ε³/3 − …, here to 40 digits.
        var x = 1 + (DoubleDouble)Math.ScaleB(1, -40);
        var epsilon = (DoubleDouble)Math.ScaleB(1, -40);
        Same(epsilon - (epsilon * epsilon / 2) + (epsilon * epsilon * epsilon / 3), DoubleDoubleFunctions.Log(x));
    }

    [Fact]
    public void Cancellation_is_exact()
    {
        var tiny = (DoubleDouble)1e-25;
        Assert.Equal(1e-25, (1 + tiny - 1).High, 1e-40);
    }

    [Fact]
    public void What_is_not_finite_is_as_for_doubles()
    {
        double[] samples = [0, -0.0, 1, -1, -2, 0.5, 1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN];
        foreach (var x in samples)
        {
            Like(Math.Exp(x), DoubleDoubleFunctions.Exp(x));
            Like(Math.Log(x), DoubleDoubleFunctions.Log(x));
            Like(Math.Sqrt(x), DoubleDouble.Sqrt(x));
            Like(Math.Cbrt(x), DoubleDoubleFunctions.Cbrt(x));
            Like(double.Exp2(x), DoubleDoubleFunctions.Exp2(x));
            Like(TensorMath.ExpM1(x), DoubleDoubleFunctions.ExpM1(x));
            Like(Math.Log2(x), DoubleDoubleFunctions.Log2(x));
            Like(TensorMath.LogP1(x), DoubleDoubleFunctions.LogP1(x));
            Like(Math.Sin(x), DoubleDoubleFunctions.Sin(x));
            Like(Math.Tan(x), DoubleDoubleFunctions.Tan(x));
            Like(Math.Asin(x), DoubleDoubleFunctions.Asin(x));
            Like(Math.Acos(x), DoubleDoubleFunctions.Acos(x));
            Like(Math.Atan(x), DoubleDoubleFunctions.Atan(x));
            Like(Math.Sinh(x), DoubleDoubleFunctions.Sinh(x));
            Like(Math.Cosh(x), DoubleDoubleFunctions.Cosh(x));
            Like(Math.Tanh(x), DoubleDoubleFunctions.Tanh(x));
            Like(Math.Asinh(x), DoubleDoubleFunctions.Asinh(x));
            Like(Math.Acosh(x), DoubleDoubleFunctions.Acosh(x));
            Like(Math.Atanh(x), DoubleDoubleFunctions.Atanh(x));
            foreach (var y in samples)
            {
                Like(x + y, (DoubleDouble)x + y);
                Like(x - y, (DoubleDouble)x - y);
                Like(x * y, (DoubleDouble)x * y);
                Like(x / y, (DoubleDouble)x / y);
                Like(Math.Pow(x, y), DoubleDoubleFunctions.Pow(x, y));
                Like(double.Hypot(x, y), DoubleDoubleFunctions.Hypot(x, y));
                Like(Math.Atan2(y, x), DoubleDoubleFunctions.Atan2(y, x));
            }
        }
    }

    [Fact]
    public void Conversions_are_those_of_a_cast()
    {
        var numbers = new DoubleDoubleNumbers();
        long To(ElementType to, DoubleDouble value) => SourceTensor.Generator.Ops.Convert.ToWhole(numbers, value, to);
        Assert.Equal(2, To(ElementType.Int32, 2.9));
        Assert.Equal(-2, To(ElementType.Int32, -2.9));
        Assert.Equal(2, To(ElementType.Int64, (DoubleDouble)3 - 1e-20));
        Assert.Equal(int.MaxValue, To(ElementType.Int32, 1e10));
        Assert.Equal(int.MinValue, To(ElementType.Int32, double.NegativeInfinity));
        Assert.Equal(0, To(ElementType.Int32, double.NaN));
        Assert.Equal(long.MaxValue, To(ElementType.Int64, 1e19));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1L << 53) + 1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 5)]
    [InlineData(long.MinValue)]
    [InlineData(long.MinValue + 5)]
    [InlineData(-1234567890123456789)]
    public void Longs_are_exact(long value)
    {
        var numbers = new DoubleDoubleNumbers();
        Assert.Equal(value, numbers.ToInteger(numbers.FromInteger(value, ElementType.Float64)));
    }

    private static void Like(double expected, DoubleDouble actual)
    {
        Assert.Equal(expected, actual.High, double.IsFinite(expected) ? Math.Abs(expected) * 1e-15 : 0);
        Assert.True(double.IsFinite(actual.Low));
    }

    private static void Same(DoubleDouble expected, DoubleDouble actual, double condition = 1)
    {
        var error = Math.Abs(((actual - expected) / expected).High);
        Assert.True(error <= Tolerance * Math.Max(1, condition), $"{actual} is not {expected}: relative error {error}");
    }

    /// <summary>The functions of the table, which are told by their names.</summary>
    [Theory]
    [InlineData("elementary.tsv", 1e-28)]
    [InlineData("special.tsv", 1e-25)]
    public void Functions_are_accurate(string table, double tolerance)
    {
        var numbers = new DoubleDoubleNumbers();
        var worst = (Error: 0.0, Row: "");
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", table)).Select(line => line.Split('\t')).Where(row => row[1] == "double"))
        {
            double[] x = [.. row[2..^1].Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            var function = typeof(DoubleDoubleFunctions).GetMethod(row[0]);
            var value = row[0] switch
            {
                "Sqrt" => DoubleDouble.Sqrt(x[0]),
                "Reciprocal" => 1 / (DoubleDouble)x[0],
                "Relu" => new Relu().Evaluate(numbers, [x[0]]),
                "Digamma" => DoubleDoubleFunctions.Polygamma(0, x[0]),
                "Trigamma" => DoubleDoubleFunctions.Polygamma(1, x[0]),
                _ => (DoubleDouble)function!.Invoke(null, [.. x.Select(value => (object)(DoubleDouble)value)])!,
            };

            // Where the low part of the argument or of the value is denormal or less, digits are lost.
            var least = Math.Min(Math.Abs(value.High), x.Min(Math.Abs));
            var error = Error(row[^1], value) / Math.Max(1, 1e-323 / least / 1e-28);

            // Sums that are 0 at the zeros of these are as exact as their terms.
            error *= row[0] is "LogGamma" or "LogBeta" or "Digamma" ? Math.Min(1, Math.Abs(value.High)) : 1;
            worst = error > worst.Error ? (error, string.Join(' ', row)) : worst;
        }

        Assert.True(worst.Error <= tolerance, $"{worst.Row}: {worst.Error}");
    }

    [Fact]
    public void Whole_numbers_of_double_doubles()
    {
        var numbers = new DoubleDoubleNumbers();
        foreach (var x in new[] { 0.3, 0.5, 1.5, 2.5, -0.5, -1.5, -2.7, 7, -3, 0, 1e20, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.Equal(Math.Floor(x), numbers.Floor(x).High);
            Assert.Equal(Math.Round(x), numbers.Round(x).High);
        }

        Assert.Equal(2, numbers.Floor((DoubleDouble)3 - 1e-25).High);
        Assert.Equal(3, numbers.Round((DoubleDouble)2.5 + 1e-25).High);
        Assert.Equal(2, numbers.Round((DoubleDouble)2.5 - 1e-25).High);
        Assert.True(double.IsNegative(numbers.Round(-0.2).High));
    }

    /// <summary>The error against a decimal number, computed without any rounding.</summary>
    private static void Accurate(string digits, DoubleDouble actual)
    {
        var error = Error(digits, actual);
        Assert.True(error <= Tolerance, $"{actual} is not {digits}: relative error {error}");
    }

    private static double Error(string text, DoubleDouble actual)
    {
        var digits = text.Split('e')[0];
        var ten = text.Contains('e', StringComparison.Ordinal) ? int.Parse(text.Split('e')[1], CultureInfo.InvariantCulture) : 0;
        var decimals = digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1;
        decimals = digits.Contains('.', StringComparison.Ordinal) ? decimals - ten : -ten;
        var expected = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

        // Both as whole multiples of 2^−1100 · 10^−decimals.
        const int binary = 1100;
        var scaled = (expected << binary) * BigInteger.Pow(10, Math.Max(0, -decimals));
        var seen = (Whole(actual.High, binary) + Whole(actual.Low, binary)) * BigInteger.Pow(10, Math.Max(0, decimals));
        return Math.Exp(BigInteger.Log(BigInteger.Abs(seen - scaled) + 1) - BigInteger.Log(BigInteger.Abs(scaled) + 1));
    }

    private static BigInteger Whole(double value, int binary)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Math.Max(exponent, 1) - 1075 + binary;
        return Math.Sign(value) * ((BigInteger)mantissa << shift);
    }
}
