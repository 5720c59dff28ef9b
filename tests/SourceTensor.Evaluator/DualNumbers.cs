using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Evaluator;

/// <summary>A number and its derivative along one direction of the arguments.</summary>
internal readonly record struct Dual(double Value, double Tangent);

/// <summary>
/// Forward-mode differentiation, written here a second time and independently of the operations' own rules, to test those.
/// </summary>
internal sealed partial class DualNumbers : INumberSystem<Dual>
{
    private readonly DoubleNumbers _doubles = new();

    public Dual Primal(Dual value) => new(value.Value, 0);

    public Dual FromDouble(double value) => new(value, 0);

    public double ToDouble(Dual value) => value.Value;

    public Dual FromInteger(long value, ElementType floating) => new(_doubles.FromInteger(value, floating), 0);

    public long ToInteger(Dual value) => _doubles.ToInteger(value.Value);

    public Dual Round(Dual value, ElementType floating) => new(_doubles.Round(value.Value, floating), _doubles.Round(value.Tangent, floating));

    public bool IsLess(Dual x, Dual y) => x.Value < y.Value;

    public bool AreEqual(Dual x, Dual y) => x.Value == y.Value;

    public Dual Add(Dual x, Dual y) => new(x.Value + y.Value, x.Tangent + y.Tangent);

    public Dual Subtract(Dual x, Dual y) => new(x.Value - y.Value, x.Tangent - y.Tangent);

    public Dual Multiply(Dual x, Dual y) => new(x.Value * y.Value, Times(y.Value, x.Tangent) + Times(x.Value, y.Tangent));

    public Dual Divide(Dual x, Dual y)
    {
        var quotient = x.Value / y.Value;
        return new Dual(quotient, Times(1 / y.Value, x.Tangent) - Times(quotient / y.Value, y.Tangent));
    }

    public Dual Remainder(Dual x, Dual y) => new(x.Value % y.Value, x.Tangent - Times(Math.Truncate(x.Value / y.Value), y.Tangent));

    public Dual Sqrt(Dual x)
    {
        var root = Math.Sqrt(x.Value);
        return new Dual(root, Times(0.5 / root, x.Tangent));
    }

    public Dual Exp(Dual x)
    {
        var power = Math.Exp(x.Value);
        return new Dual(power, Times(power, x.Tangent));
    }

    public Dual Log(Dual x) => new(Math.Log(x.Value), Times(1 / x.Value, x.Tangent));

    // At the boundaries the partials are limits: 0 by x where y = 0, also at x = 0; 0 by y where x = 0 and y > 0.
    public Dual Pow(Dual x, Dual y)
    {
        var power = Math.Pow(x.Value, y.Value);
        var byX = y.Value == 0 ? 0 : y.Value * Math.Pow(x.Value, y.Value - 1);
        var byY = x.Value == 0 && y.Value > 0 ? 0 : power * Math.Log(x.Value);
        return new Dual(power, Times(byX, x.Tangent) + Times(byY, y.Tangent));
    }

    /// <summary>A partial times a tangent: a direction in which nothing moves changes nothing, however steep it is.</summary>
    private static double Times(double partial, double tangent) => tangent == 0 ? 0 : partial * tangent;
}
