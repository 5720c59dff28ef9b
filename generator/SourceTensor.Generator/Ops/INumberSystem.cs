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

    T Sqrt(T x);

    T Exp(T x);

    T Log(T x);

    T Pow(T x, T y);
}
