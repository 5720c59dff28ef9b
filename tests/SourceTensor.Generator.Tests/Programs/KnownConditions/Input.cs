using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Conditions that are known once helpers have been followed, and arguments under a second name.</summary>
public static partial class KnownConditions
{
    private static double Larger(double a, double b)
    {
        if (a > b && Math.Exp(a) > 1)
        {
            return Math.Exp(a) * b;
        }

        return a * b;
    }

    private static double Choose(int kind, double x)
    {
        switch (kind)
        {
            case 1:
                return Math.Sin(x);
            case 2:
                var y = x;
                for (var i = 0; i < 3; i++)
                {
                    y += x * y;
                }

                return y;
            default:
                return Math.Exp(x);
        }
    }

    [TensorFunction]
    public static double Known(double x, Tensor1D<double> y, int n)
    {
        var (kind, m) = (4 / 2, n);
        var total = Larger(x, x) + Choose(kind, x * 2) + (n == m ? x : Sum(y));
        foreach (var item in y)
        {
            total += kind == 2 && item > 0 ? Choose(kind - 1, item * x) : item;
        }

        return total;
    }

    [TensorFunction]
    public static double KnownOfElements(double x, Tensor1D<double> y, int n)
    {
        var q = Tensor1D.Filled(3, x);
        var total = Sum(y) * n;
        if (q[0] > x)
        {
            total = x + Math.Exp(x) * total;
            q[1] = 2;
        }
        else
        {
            total += q[1] * x;
        }

        return total + q[1];
    }

    public static object[][] Inputs() => [[0.7, Vector(4), 2], [-0.4, Vector(0), 1]];
}
