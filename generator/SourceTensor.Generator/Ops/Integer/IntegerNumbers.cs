using System;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Integers as C# computes with them where nothing is checked: sums and products wrap around, a quotient is rounded towards
/// 0, a division by 0 throws, and so does that of the least integer by −1. Booleans are 0 and 1.
/// </summary>
internal sealed partial class IntegerNumbers : INumberSystem<long>
{
    private static readonly IntegerNumbers s_int = new(ElementType.Int32, int.MinValue);
    private static readonly IntegerNumbers s_long = new(ElementType.Int64, long.MinValue);
    private static readonly IntegerNumbers s_bool = new(ElementType.Boolean, 0);

    private readonly ElementType _element;
    private readonly long _least;

    private IntegerNumbers(ElementType element, long least)
    {
        _element = element;
        _least = least;
    }

    /// <summary>The numbers of an element type that is not a floating-point one.</summary>
    public static IntegerNumbers Of(ElementType element) => element switch
    {
        ElementType.Int32 => s_int,
        ElementType.Int64 => s_long,
        ElementType.Boolean => s_bool,
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };

    public long Primal(long value) => value;

    public long FromDouble(double value) => (long)value;

    public double ToDouble(long value) => value;

    public long FromInteger(long value, ElementType floating) => throw NotWhole();

    public long ToInteger(long value) => value;

    public long Round(long value, ElementType floating) => throw NotWhole();

    public bool IsLess(long x, long y) => x < y;

    public bool AreEqual(long x, long y) => x == y;

    public long Add(long x, long y) => Wrap(unchecked(x + y));

    public long Subtract(long x, long y) => Wrap(unchecked(x - y));

    public long Multiply(long x, long y) => Wrap(unchecked(x * y));

    // Written out, since what a processor does with the least integer and −1 is its own affair.
    public long Divide(long x, long y) => y == 0 ? throw new DivideByZeroException()
        : y == -1 && x == _least ? throw new OverflowException()
        : x / y;

    public long Remainder(long x, long y) => y == 0 ? throw new DivideByZeroException()
        : y == -1 && x == _least ? throw new OverflowException()
        : x % y;

    public long MultiplyAdd(long x, long y, long z) => Add(Multiply(x, y), z);

    public long Floor(long x) => x;

    public long Round(long x) => x;

    private long Wrap(long value) => Constant.Whole(_element, value).Bits;

    private static NotSupportedException NotWhole() => new("integers have no such operation");
}
