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

    public DoubleDouble Sqrt(DoubleDouble x) => DoubleDouble.Sqrt(x);

    public DoubleDouble Exp(DoubleDouble x) => DoubleDoubleFunctions.Exp(x);

    public DoubleDouble Log(DoubleDouble x) => DoubleDoubleFunctions.Log(x);

    public DoubleDouble Pow(DoubleDouble x, DoubleDouble y) => DoubleDoubleFunctions.Pow(x, y);

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
