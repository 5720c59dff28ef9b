using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>Plain doubles: what a C# program computes.</summary>
internal sealed partial class DoubleNumbers : INumberSystem<double>
{
    public double Primal(double value) => value;

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

    public double MultiplyAdd(double x, double y, double z) => Math.FusedMultiplyAdd(x, y, z);

    public double Floor(double x) => Math.Floor(x);

    public double Round(double x) => Math.Round(x);

    public double Sqrt(double x) => Math.Sqrt(x);

    public double Cbrt(double x) => Math.Cbrt(x);

    public double Hypot(double x, double y) => double.Hypot(x, y);

    public double Pow(double x, double y) => Math.Pow(x, y);

    public double Exp(double x) => Math.Exp(x);

    public double Exp2(double x) => double.Exp2(x);

    public double ExpM1(double x) => TensorMath.ExpM1(x);

    public double Log(double x) => Math.Log(x);

    public double Log2(double x) => Math.Log2(x);

    public double Log10(double x) => Math.Log10(x);

    public double LogP1(double x) => TensorMath.LogP1(x);

    public double Sin(double x) => Math.Sin(x);

    public double Cos(double x) => Math.Cos(x);

    public double Tan(double x) => Math.Tan(x);

    public double Asin(double x) => Math.Asin(x);

    public double Acos(double x) => Math.Acos(x);

    public double Atan(double x) => Math.Atan(x);

    public double Atan2(double y, double x) => Math.Atan2(y, x);

    public double Sinh(double x) => Math.Sinh(x);

    public double Cosh(double x) => Math.Cosh(x);

    public double Tanh(double x) => Math.Tanh(x);

    public double Asinh(double x) => Math.Asinh(x);

    public double Acosh(double x) => Math.Acosh(x);

    public double Atanh(double x) => Math.Atanh(x);
}
