using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>Plain doubles: what a C# program computes.</summary>
internal sealed class DoubleNumbers : INumberSystem<double>
{
    public double FromDouble(double value) => value;

    public double ToDouble(double value) => value;

    /// <summary>As an unchecked C# cast: floating to integer truncates and saturates, long to int wraps around.</summary>
    public double Convert(double value, ElementType from, ElementType to) => to switch
    {
        ElementType.Boolean => value != 0 ? 1 : 0,
        ElementType.Int32 => from == ElementType.Int64 ? unchecked((int)(long)value) : (int)value,
        ElementType.Int64 => (long)value,
        ElementType.Float32 => (float)value,
        ElementType.Float64 => value,
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    public double Add(double x, double y) => x + y;

    public double Subtract(double x, double y) => x - y;

    public double Multiply(double x, double y) => x * y;

    public double Divide(double x, double y) => x / y;

    public double Sqrt(double x) => Math.Sqrt(x);

    public double Exp(double x) => Math.Exp(x);

    public double Log(double x) => Math.Log(x);

    public double Pow(double x, double y) => Math.Pow(x, y);
}
