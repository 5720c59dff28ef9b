using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>
/// Double-double numbers: the oracle where plain doubles are not accurate enough, and what differences are taken in.
/// Floating-point types are all of full precision here: a rounding to single precision would make every difference 0.
/// </summary>
internal sealed class DoubleDoubleNumbers : INumberSystem<DoubleDouble>
{
    public DoubleDouble FromDouble(double value) => value;

    public double ToDouble(DoubleDouble value) => value.High;

    public DoubleDouble Convert(DoubleDouble value, ElementType from, ElementType to) => to switch
    {
        ElementType.Boolean => value.High != 0 ? 1 : 0,
        ElementType.Int32 => from == ElementType.Int64 ? unchecked((int)Whole(value)) : (int)DoubleDouble.Truncate(value).High,
        ElementType.Int64 => WholeNumber(Whole(value)),
        ElementType.Float32 or ElementType.Float64 => value,
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    public DoubleDouble Add(DoubleDouble x, DoubleDouble y) => x + y;

    public DoubleDouble Subtract(DoubleDouble x, DoubleDouble y) => x - y;

    public DoubleDouble Multiply(DoubleDouble x, DoubleDouble y) => x * y;

    public DoubleDouble Divide(DoubleDouble x, DoubleDouble y) => x / y;

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

    private static long Whole(DoubleDouble value)
    {
        var whole = DoubleDouble.Truncate(value);

        // The sum of the parts may only wrap around where the value itself is out of range, where C# saturates.
        return Math.Abs(whole.High) < 9.2e18 ? (long)whole.High + (long)whole.Low : (long)whole.High;
    }

    // A long has more digits than a double.
    private static DoubleDouble WholeNumber(long value)
    {
        var high = (double)(value >> 32) * 4294967296.0;
        return DoubleDouble.Sum(high, value & 0xFFFFFFFF);
    }
}
