using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The numbers an operation can be evaluated in: doubles for constants, double-double and dual numbers in the tests.
/// Integers and booleans are numbers of the same system; <see cref="Convert"/> makes a value what its element type holds.
/// </summary>
internal interface INumberSystem<T>
{
    T FromDouble(double value);

    double ToDouble(T value);

    T Convert(T value, ElementType from, ElementType to);

    T Add(T x, T y);

    T Subtract(T x, T y);

    T Multiply(T x, T y);

    T Divide(T x, T y);

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
