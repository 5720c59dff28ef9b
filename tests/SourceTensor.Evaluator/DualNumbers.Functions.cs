using System;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>Derivatives of elementary functions as a table of integrals has them, not as the operations state them.</summary>
internal sealed partial class DualNumbers
{
    public Dual MultiplyAdd(Dual x, Dual y, Dual z) =>
        new(Math.FusedMultiplyAdd(x.Value, y.Value, z.Value), Times(y.Value, x.Tangent) + Times(x.Value, y.Tangent) + z.Tangent);

    public Dual Floor(Dual x) => new(Math.Floor(x.Value), 0);

    public Dual Round(Dual x) => new(Math.Round(x.Value), 0);

    public Dual Cbrt(Dual x) => Chain(x, Math.Cbrt(x.Value), Math.Pow(Math.Abs(x.Value), -2.0 / 3) / 3);

    // At the origin the partials are taken to be 0.
    public Dual Hypot(Dual x, Dual y)
    {
        var angle = Math.Atan2(y.Value, x.Value);
        var length = double.Hypot(x.Value, y.Value);
        return length == 0 ? new(length, 0) : new(length, Times(Math.Cos(angle), x.Tangent) + Times(Math.Sin(angle), y.Tangent));
    }

    public Dual Exp2(Dual x) => Chain(x, double.Exp2(x.Value), Math.Exp(x.Value * Math.Log(2)) * Math.Log(2));

    public Dual ExpM1(Dual x) => Chain(x, TensorMath.ExpM1(x.Value), Math.Exp(x.Value));

    public Dual Log2(Dual x) => Chain(x, Math.Log2(x.Value), Math.Log2(Math.E) / x.Value);

    public Dual Log10(Dual x) => Chain(x, Math.Log10(x.Value), Math.Log10(Math.E) / x.Value);

    public Dual LogP1(Dual x) => Chain(x, TensorMath.LogP1(x.Value), 1 / (1 + x.Value));

    public Dual Sin(Dual x) => Chain(x, Math.Sin(x.Value), Math.Cos(x.Value));

    public Dual Cos(Dual x) => Chain(x, Math.Cos(x.Value), -Math.Sin(x.Value));

    public Dual Tan(Dual x) => Chain(x, Math.Tan(x.Value), 1 / (Math.Cos(x.Value) * Math.Cos(x.Value)));

    public Dual Asin(Dual x) => Chain(x, Math.Asin(x.Value), 1 / Math.Sqrt(1 - (x.Value * x.Value)));

    public Dual Acos(Dual x) => Chain(x, Math.Acos(x.Value), -1 / Math.Sqrt(1 - (x.Value * x.Value)));

    public Dual Atan(Dual x) => Chain(x, Math.Atan(x.Value), Math.Pow(Math.Cos(Math.Atan(x.Value)), 2));

    public Dual Atan2(Dual y, Dual x)
    {
        var (angle, length) = (Math.Atan2(y.Value, x.Value), double.Hypot(x.Value, y.Value));
        return length == 0 ? new(angle, 0) : new(angle, Times(Math.Cos(angle) / length, y.Tangent) - Times(Math.Sin(angle) / length, x.Tangent));
    }

    public Dual Sinh(Dual x) => Chain(x, Math.Sinh(x.Value), Math.Cosh(x.Value));

    public Dual Cosh(Dual x) => Chain(x, Math.Cosh(x.Value), Math.Sinh(x.Value));

    public Dual Tanh(Dual x) => Chain(x, Math.Tanh(x.Value), Math.Pow(Math.Cosh(x.Value), -2));

    public Dual Asinh(Dual x) => Chain(x, Math.Asinh(x.Value), 1 / Math.Cosh(Math.Asinh(x.Value)));

    public Dual Acosh(Dual x) => Chain(x, Math.Acosh(x.Value), 1 / Math.Sinh(Math.Acosh(x.Value)));

    public Dual Atanh(Dual x) => Chain(x, Math.Atanh(x.Value), 1 / (1 - (x.Value * x.Value)));

    private static Dual Chain(Dual x, double value, double partial) => new(value, Times(partial, x.Tangent));
}
