using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Two states that change places, and a Fibonacci pair.</summary>
public static partial class Swap
{
    [TensorFunction]
    public static double Fibonacci(int n, double a0, double b0)
    {
        var (a, b) = (a0, b0);
        for (var i = 0; i < n; i++)
        {
            (a, b) = (b, a + b * 0.5);
        }

        return a * a + 3 * b;
    }

    [TensorFunction]
    public static double Exchanged(Tensor1D<double> x, Tensor1D<double> start)
    {
        var a = start * 1.5;
        var b = start + 1.0;
        for (var t = 0; t < x.Length; t++)
        {
            var old = a;
            a = b * x[t];
            b = old;
        }

        return Sum(a * a) + Sum(b);
    }

    [TensorFunction]
    public static double ThreeWay(Tensor1D<double> x, double a, double b, double c)
    {
        var (p, q, r) = (a, b, c);
        for (var t = 0; t < x.Length; t++)
        {
            (p, q, r) = (q, r * x[t], p);
        }

        return p + 2 * q * r;
    }

    public static object[][] FibonacciInputs() => [[0, 0.3, 0.7], [1, 0.3, 0.7], [7, 0.3, 0.7]];

    public static object[][] ExchangedInputs() => [[Vector(0), Vector(3)], [Vector(1), Vector(3)], [Vector(4), Vector(3)], [Vector(5), Vector(9)]];

    public static object[][] ThreeWayInputs() => [[Vector(0), 0.3, 0.7, 0.2], [Vector(4), 0.3, 0.7, 0.2]];
}
