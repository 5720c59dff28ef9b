using System;
using System.Numerics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>
/// Double-double numbers: the oracle where plain doubles are not accurate enough, and what differences are taken in.
/// Floating-point types are all of full precision here: a rounding to single precision would make every difference 0.
/// </summary>
internal sealed partial class DoubleDoubleNumbers : INumberSystem<DoubleDouble>
{
    // The smallest double is 2 to the power of minus this.
    private const int SmallestExponent = 1074;

    public DoubleDouble Primal(DoubleDouble value) => value;

    public DoubleDouble FromDouble(double value) => value;

    public double ToDouble(DoubleDouble value) => value.High;

    // A long has more digits than a double.
    public DoubleDouble FromInteger(long value, ElementType floating) => DoubleDouble.Sum((double)(value >> 32) * 4294967296.0, value & 0xFFFFFFFF);

    public long ToInteger(DoubleDouble value)
    {
        // 2⁶³ is the first that is out of range, where C# saturates; a little less than it has it as its high part.
        const double Bound = 9223372036854775808.0;
        var whole = DoubleDouble.Truncate(value);
        return Math.Abs(whole.High) < Bound ? (long)whole.High + (long)whole.Low
            : whole.High == Bound && whole.Low < 0 ? long.MaxValue + ((long)whole.Low + 1)
            : whole.High == -Bound && whole.Low > 0 ? long.MinValue + (long)whole.Low
            : (long)whole.High;
    }

    public DoubleDouble Round(DoubleDouble value, ElementType floating) => value;

    // By their difference: the rounded numbers may be equal. That of two infinities is NaN.
    public bool IsLess(DoubleDouble x, DoubleDouble y) => x.High < y.High || (x.High == y.High && (x - y).High < 0);

    public bool AreEqual(DoubleDouble x, DoubleDouble y) => x.High == y.High && (double.IsInfinity(x.High) || (x - y).High == 0);

    public DoubleDouble Add(DoubleDouble x, DoubleDouble y) => x + y;

    public DoubleDouble Subtract(DoubleDouble x, DoubleDouble y) => x - y;

    public DoubleDouble Multiply(DoubleDouble x, DoubleDouble y) => x * y;

    public DoubleDouble Divide(DoubleDouble x, DoubleDouble y) => x / y;

    // In whole multiples of the smallest double: exact, however many digits the quotient has.
    public DoubleDouble Remainder(DoubleDouble x, DoubleDouble y)
    {
        if (!double.IsFinite(x.High) || !double.IsFinite(y.High) || y.High == 0)
        {
            return x.High % y.High;
        }

        var remainder = BigInteger.Remainder(Multiple(x.High) + Multiple(x.Low), Multiple(y.High) + Multiple(y.Low));
        if (remainder.IsZero)
        {
            return Math.CopySign(0, x.High);
        }

        // The leading digits, as many as a double-double holds and a few more.
        var dropped = Math.Max(0, (int)remainder.GetBitLength() - 120);
        var leading = remainder >> dropped;
        var high = (double)leading;
        return DoubleDouble.Scale(DoubleDouble.Sum(high, (double)(leading - new BigInteger(high))), dropped - SmallestExponent);
    }

    public DoubleDouble MultiplyAdd(DoubleDouble x, DoubleDouble y, DoubleDouble z) => (x * y) + z;

    public DoubleDouble Floor(DoubleDouble x) => DoubleDouble.Floor(x);

    public DoubleDouble Round(DoubleDouble x) => DoubleDouble.Round(x);

    public DoubleDouble Sqrt(DoubleDouble x) => DoubleDouble.Sqrt(x);

    public DoubleDouble Cbrt(DoubleDouble x) => DoubleDoubleFunctions.Cbrt(x);

    public DoubleDouble Hypot(DoubleDouble x, DoubleDouble y) => DoubleDoubleFunctions.Hypot(x, y);

    public DoubleDouble Pow(DoubleDouble x, DoubleDouble y) => DoubleDoubleFunctions.Pow(x, y);

    public DoubleDouble Exp(DoubleDouble x) => DoubleDoubleFunctions.Exp(x);

    public DoubleDouble Exp2(DoubleDouble x) => DoubleDoubleFunctions.Exp2(x);

    public DoubleDouble ExpM1(DoubleDouble x) => DoubleDoubleFunctions.ExpM1(x);

    public DoubleDouble Log(DoubleDouble x) => DoubleDoubleFunctions.Log(x);

    public DoubleDouble Log2(DoubleDouble x) => DoubleDoubleFunctions.Log2(x);

    public DoubleDouble Log10(DoubleDouble x) => DoubleDoubleFunctions.Log10(x);

    public DoubleDouble LogP1(DoubleDouble x) => DoubleDoubleFunctions.LogP1(x);

    public DoubleDouble Sin(DoubleDouble x) => DoubleDoubleFunctions.Sin(x);

    public DoubleDouble Cos(DoubleDouble x) => DoubleDoubleFunctions.Cos(x);

    public DoubleDouble Tan(DoubleDouble x) => DoubleDoubleFunctions.Tan(x);

    public DoubleDouble Asin(DoubleDouble x) => DoubleDoubleFunctions.Asin(x);

    public DoubleDouble Acos(DoubleDouble x) => DoubleDoubleFunctions.Acos(x);

    public DoubleDouble Atan(DoubleDouble x) => DoubleDoubleFunctions.Atan(x);

    public DoubleDouble Atan2(DoubleDouble y, DoubleDouble x) => DoubleDoubleFunctions.Atan2(y, x);

    public DoubleDouble Sinh(DoubleDouble x) => DoubleDoubleFunctions.Sinh(x);

    public DoubleDouble Cosh(DoubleDouble x) => DoubleDoubleFunctions.Cosh(x);

    public DoubleDouble Tanh(DoubleDouble x) => DoubleDoubleFunctions.Tanh(x);

    public DoubleDouble Asinh(DoubleDouble x) => DoubleDoubleFunctions.Asinh(x);

    public DoubleDouble Acosh(DoubleDouble x) => DoubleDoubleFunctions.Acosh(x);

    public DoubleDouble Atanh(DoubleDouble x) => DoubleDoubleFunctions.Atanh(x);

    private static BigInteger Multiple(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return (new BigInteger(mantissa) << (Math.Max(exponent, 1) - 1)) * (bits < 0 ? -1 : 1);
    }
}
