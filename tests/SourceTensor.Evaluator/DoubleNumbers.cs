using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>Plain doubles: what a C# program computes.</summary>
internal sealed class DoubleNumbers : INumberSystem<double>
{
    public double FromDouble(double value) => value;

    public double ToDouble(double value) => value;

    public double FromInteger(long value, ElementType floating) => floating == ElementType.Float32 ? (float)value : (double)value;

    public long ToInteger(double value) => (long)value;

    public double Round(double value, ElementType floating) => floating == ElementType.Float32 ? (float)value : value;

    public bool IsLess(double x, double y) => x < y;

    public bool AreEqual(double x, double y) => x == y;

    public double Add(double x, double y) => x + y;

    public double Subtract(double x, double y) => x - y;

    public double Multiply(double x, double y) => x * y;

    public double Divide(double x, double y) => x / y;

    public double Remainder(double x, double y) => x % y;

    public double Sqrt(double x) => Math.Sqrt(x);

    public double Exp(double x) => Math.Exp(x);

    public double Log(double x) => Math.Log(x);

    public double Pow(double x, double y) => Math.Pow(x, y);
}
