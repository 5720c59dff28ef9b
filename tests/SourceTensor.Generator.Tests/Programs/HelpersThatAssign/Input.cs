using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Helpers that assign their parameters in a loop, called in the step of a scan with variables from outside of it.</summary>
public static partial class HelpersThatAssign
{
    private static double Repeated(double p, int n)
    {
        for (var i = 0; i < n; i++)
        {
            p *= Math.Cos(p);
        }

        return p;
    }

    private static Tensor1D<double> Smoothed(Tensor1D<double> v, double rate)
    {
        for (var i = 0; i < 3; i++)
        {
            v = v + rate * (Sum(v) - v);
            v[0] = rate;
        }

        return v;
    }

    [TensorFunction]
    public static double Number(double a, Tensor1D<double> x) => Scan(x, 0.1, (s, v) => s + v * Repeated(a, 3)).Final + a;

    [TensorFunction]
    public static double Vector1(Tensor1D<double> w, Tensor1D<double> x) => Scan(x, 0.1, (s, v) => s + v * Sum(Smoothed(w, 0.2 * s))).Final + Sum(w * w);

    [TensorFunction]
    public static double InLoop(double a, Tensor1D<double> w, Tensor1D<double> x)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            total += Repeated(a, t) * x[t] + Sum(Smoothed(w, total));
        }

        return total + a * w[0];
    }

    private static Tensor1D<double> Halved(Tensor1D<double> v, double p)
    {
        var c = 0;
        while (c < 2)
        {
            c++;
            v = 0.5 * v + p;
            p = 0.7 * p;
        }

        return v;
    }

    [TensorFunction]
    public static double Locals(double a, Tensor1D<double> x)
    {
        var u = Exp(a);
        var v = x * a;
        var total = 0.0;
        for (var t = 1; t < x.Length; t++)
        {
            total += Sum(Halved(v, u)) * x[t];
        }

        return total + u + Sum(v);
    }

    public static object[][] LocalsInputs() => [[0.3, Vector(4)], [0.3, Vector(1)]];

    public static object[][] NumberInputs() => [[0.3, Vector(4)], [0.3, Vector(0)]];

    public static object[][] Vector1Inputs() => [[Vector(3), Vector(4)], [Vector(2), Vector(0)]];

    public static object[][] InLoopInputs() => [[0.3, Vector(3), Vector(4)], [0.3, Vector(2), Vector(0)]];
}
