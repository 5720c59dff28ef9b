using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>What is evaluated before what, where one of them writes what the other reads.</summary>
public static partial class EvaluationOrder
{
    public readonly record struct Pair(double First, double Second);

    private static double Visited(Tensor1D<double> q, double x)
    {
        var total = 0.0;
        foreach (var item in q)
        {
            q[2] += x;
            total += item * x;
        }

        return total;
    }

    [TensorFunction]
    public static double Targets(double x, Tensor1D<double> y)
    {
        var q = Tensor1D.Zeros<double>(3);
        var i = 0;
        (i, q[i]) = (1, x);
        (q[i++], q[i]) = (y[0] * i, x * i);
        return q[0] + (2 * q[1]) + (3 * q[2]) + i;
    }

    [TensorFunction]
    public static double Parts(double x, Tensor1D<double> y)
    {
        var i = 1;
        var pair = new Pair(Second: i++ * x, First: i++ * y[0]);
        return (pair.First * x) + pair.Second;
    }

    [TensorFunction]
    public static double Counts(double x, Tensor1D<double> y)
    {
        var n = 6;
        var m = 6;
        int Limit() => m;
        var total = Visited(Tensor1D.Filled(3, x), x);
        for (var t = 0; t < n--; t++)
        {
            total += y[0] * t;
        }

        for (var t = 0; t < Limit(); t++)
        {
            total += x * t;
            m--;
        }

        return total + n + m;
    }

    public static object[][] Inputs() => [[0.7, Vector(2)]];
}
