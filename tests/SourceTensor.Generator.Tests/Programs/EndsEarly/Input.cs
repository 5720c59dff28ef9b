using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops whose number of steps depends on the data.</summary>
public static partial class EndsEarly
{
    [TensorFunction]
    public static double SquareRoot(double x, double tolerance)
    {
        var root = x > 1.0 ? x : 1.0;
        while (root * root - x > tolerance)
        {
            root = 0.5 * (root + x / root);
        }

        return root;
    }

    public static object[][] SquareRootInputs() => [[2.0, 1e-6], [0.3, 1e-3], [1.1, 1e-3], [100.0, 1e-7]];

    [TensorFunction]
    public static double Threshold(Tensor1D<double> drift, double bound, double leak)
    {
        var evidence = 0.0;
        for (var t = 0; t < drift.Length; t++)
        {
            evidence = leak * evidence + drift[t];
            if (evidence > bound)
            {
                break;
            }

            evidence *= 1.05;
        }

        return evidence * evidence;
    }

    public static object[][] ThresholdInputs() => [[Vector(0), 0.5, 0.9], [Vector(12), 0.5, 0.9], [Vector(12), 50.0, 0.9], [Vector(12), -50.0, 0.9]];

    [TensorFunction]
    public static double Search(Tensor1D<double> x, double a)
    {
        for (var t = 0; t < x.Length; t++)
        {
            if (x[t] > a)
            {
                return x[t] * a;
            }
        }

        return a * a;
    }

    public static object[][] SearchInputs() => [[Vector(0), 0.5], [Vector(7), 0.5], [Vector(7), 50.0], [Vector(7), -50.0]];

    [TensorFunction]
    public static double Series(double x, int terms)
    {
        var term = 1.0;
        var sum = 0.0;
        var k = 0;
        do
        {
            sum += term;
            k++;
            term *= x / k;
        }
        while (k < terms && (term > 1e-6 || term < -1e-6));
        return sum;
    }

    public static object[][] SeriesInputs() => [[0.5, 30], [0.5, 3], [-1.5, 30], [0.0, 30]];

    [TensorFunction]
    public static double Decay(Tensor1D<double> x, double rate)
    {
        var q = Tensor1D.Filled(4, 1.0);
        var total = 0.0;
        var i = 0;
        while (true)
        {
            if (i >= x.Length)
            {
                break;
            }

            q[i % 4] *= rate * x[i];
            var inner = 0;
            while (q[inner] > 0.1 && inner < 3)
            {
                total += q[inner] * q[inner + 1];
                inner++;
            }

            i++;
        }

        return total + Sum(q);
    }

    public static object[][] DecayInputs() => [[Vector(0), 0.5], [Vector(7), 0.8], [Vector(11), -1.2]];

    [TensorFunction]
    public static double Strides(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        for (var i = 0; i < x.Length; i += 2)
        {
            total += a * x[i];
        }

        for (var i = x.Length - 1; i >= 0; i -= 3)
        {
            total *= x[i];
        }

        for (var i = 1; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                total += x[i] * x[j] * a;
            }
        }

        for (var i = 1; i <= x.Length; i *= 2)
        {
            total += x[i - 1] * x[i - 1];
        }

        return total;
    }

    public static object[][] StridesInputs() => [[Vector(0), 0.5], [Vector(1), 0.5], [Vector(2), 0.5], [Vector(7), 0.8], [Vector(8), 0.8]];
}
