using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The numbers an operation can be evaluated in: doubles, double-double and dual numbers in the tests, and
/// <see cref="IntegerNumbers"/>, in which operations of integers and booleans are evaluated whatever the others are in.
/// </summary>
internal partial interface INumberSystem<T>
{
    T FromDouble(double value);

    /// <summary>The number without whatever derivatives it carries.</summary>
    T Primal(T value);

    double ToDouble(T value);

    /// <summary>An integer, or 0 and 1 for a boolean, as a floating-point type holds it.</summary>
    T FromInteger(long value, ElementType floating);

    /// <summary>Rounded towards 0; the nearest <c>long</c> where that is out of range, 0 of NaN: as a C# cast.</summary>
    long ToInteger(T value);

    /// <summary>The number as a floating-point type holds it.</summary>
    T Round(T value, ElementType floating);

    /// <summary>Whether x is less than y; false when either is NaN.</summary>
    bool IsLess(T x, T y);

    /// <summary>Whether x and y are equal; false when either is NaN.</summary>
    bool AreEqual(T x, T y);

    T Add(T x, T y);

    T Subtract(T x, T y);

    T Multiply(T x, T y);

    T Divide(T x, T y);

    /// <summary>What is left of x after y has been taken away a whole number of times; it has the sign of x.</summary>
    T Remainder(T x, T y);

    /// <summary>x · y + z, rounded once.</summary>
    T MultiplyAdd(T x, T y, T z);

    /// <summary>The largest whole number that is not larger; constant almost everywhere.</summary>
    T Floor(T x);

    /// <summary>The nearest whole number, the even one of two; constant almost everywhere.</summary>
    T Round(T x);

    T Sqrt(T x);

    T Cbrt(T x);

    T Hypot(T x, T y);

    T Pow(T x, T y);

    T Exp(T x);

    T Exp2(T x);

    T ExpM1(T x);

    T Log(T x);

    T Log2(T x);

    T Log10(T x);

    T LogP1(T x);

    T Sin(T x);

    T Cos(T x);

    T Tan(T x);

    T Asin(T x);

    T Acos(T x);

    T Atan(T x);

    T Atan2(T y, T x);

    T Sinh(T x);

    T Cosh(T x);

    T Tanh(T x);

    T Asinh(T x);

    T Acosh(T x);

    T Atanh(T x);
}
