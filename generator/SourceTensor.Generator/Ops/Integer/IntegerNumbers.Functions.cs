namespace SourceTensor.Generator.Ops;

/// <summary>What integers have no values of.</summary>
internal sealed partial class IntegerNumbers
{
    public long Sqrt(long x) => throw NotWhole();

    public long Cbrt(long x) => throw NotWhole();

    public long Hypot(long x, long y) => throw NotWhole();

    public long Pow(long x, long y) => throw NotWhole();

    public long Exp(long x) => throw NotWhole();

    public long Exp2(long x) => throw NotWhole();

    public long ExpM1(long x) => throw NotWhole();

    public long Log(long x) => throw NotWhole();

    public long Log2(long x) => throw NotWhole();

    public long Log10(long x) => throw NotWhole();

    public long LogP1(long x) => throw NotWhole();

    public long Sin(long x) => throw NotWhole();

    public long Cos(long x) => throw NotWhole();

    public long Tan(long x) => throw NotWhole();

    public long Asin(long x) => throw NotWhole();

    public long Acos(long x) => throw NotWhole();

    public long Atan(long x) => throw NotWhole();

    public long Atan2(long x, long y) => throw NotWhole();

    public long Sinh(long x) => throw NotWhole();

    public long Cosh(long x) => throw NotWhole();

    public long Tanh(long x) => throw NotWhole();

    public long Asinh(long x) => throw NotWhole();

    public long Acosh(long x) => throw NotWhole();

    public long Atanh(long x) => throw NotWhole();
}
