using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops and scans in each other, to three levels, the inner ones as long as an outer counter says.</summary>
public static partial class InnerLengths
{
    [TensorFunction]
    public static double Pairs(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = i; j < x.Length; j++)
            {
                total += a * x[i] * x[j] * x[j];
            }
        }

        return total;
    }

    [TensorFunction]
    public static double Prefixes(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            total += Scan(x[..t], a, (s, v) => s * 0.9 + v * s).Final * x[t];
        }

        return total;
    }

    [TensorFunction]
    public static double Suffixes(Tensor1D<double> x, double a) =>
        Scan(Steps(x.Length), 1.0, (s, t) => s + Scan(x[t..], a, (r, v) => r * 0.5 + v * r * s, reverse: true).Final).Final;

    [TensorFunction]
    public static double ThreeLevels(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var partial = a;
            for (var j = 0; j <= i; j++)
            {
                for (var k = j; k < i; k++)
                {
                    partial += 0.3 * partial * x[k] * x[j];
                }
            }

            total += partial * x[i];
        }

        return total;
    }

    [TensorFunction]
    public static double ThreeScans(Tensor1D<double> x, double a) =>
        Scan(Steps(x.Length), a, (s, i) => s + 0.1 * Scan(Steps(i + 1), s, (r, j) => r + 0.2 * Scan(x[j..], r, (q, v) => q + 0.1 * v * q).Final).Final).Final;

    [TensorFunction]
    public static double States(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        for (var t = 1; t <= x.Length; t++)
        {
            var states = Scan(x[..t], a, (s, v) => s * 0.9 + v * s).States;
            total += Sum(Square(states)) + states[t - 1] * states[0];
        }

        return total;
    }

    [TensorFunction]
    public static double UnderCondition(Tensor1D<double> x, double a, bool squared)
    {
        var total = a;
        if (squared)
        {
            total = Scan(x, a, (s, v) => s * s * 0.5 + v).Final;
        }
        else if (a > 0.2)
        {
            total = Sum(Scan(x, a, (s, v) => s * 0.5 + v * a).States);
        }

        return total * total;
    }

    [TensorFunction]
    public static double UnderConditionInside(Tensor1D<double> x, double a) =>
        Scan(Steps(x.Length), a, (s, t) => x[t] > 0.0 ? s + Scan(x[..t], s, (r, v) => r * 0.5 + v * r).Final : s * 0.9).Final;

    public static object[][] Inputs() => [[Vector(5), 0.4], [Vector(0), 0.4], [Vector(1), 0.4], [Vector(2), -0.3]];

    public static object[][] UnderConditionInputs() => [[Vector(5), 0.4, true], [Vector(0), 0.4, false], [Vector(4), 0.4, false], [Vector(2), -0.3, false], [Vector(0), 0.1, true]];
}
