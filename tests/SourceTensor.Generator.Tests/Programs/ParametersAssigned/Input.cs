using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Parameters that are assigned: numbers and tensors, on one side of a condition, in loops, lengths among them.</summary>
public static partial class ParametersAssigned
{
    public readonly record struct Rates(double Alpha, Tensor1D<double> Beta);

    [TensorFunction]
    public static double Bounded(double alpha, double beta, Tensor1D<double> x)
    {
        alpha = Clamp(alpha, 0.1, 0.9);
        if (beta > 1)
        {
            beta = 1 + Math.Log(beta);
        }

        beta *= 2;
        return Sum(x * alpha) * beta + alpha * alpha;
    }

    [TensorFunction]
    public static double Halved(double x, double y, Tensor1D<double> w)
    {
        for (var i = 0; i < 3; i++)
        {
            x = 0.5 * (x + y / x);
            w = w * x + y;
        }

        while (y < 4)
        {
            y += x;
        }

        return x * y + Sum(w * w);
    }

    [TensorFunction]
    public static double Counted(int n, Tensor1D<double> x)
    {
        n = n / 2 + 1;
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            total += x[i] * x[i];
        }

        n--;
        return total * n;
    }

    [TensorFunction]
    public static double OfRecord(Rates p, double scale)
    {
        p = p with { Alpha = p.Alpha * scale };
        p = new Rates(p.Alpha + 1, p.Beta * p.Alpha);
        scale = scale + p.Alpha;
        return Sum(p.Beta) * scale;
    }

    public static object[][] BoundedInputs() => [[0.3, 2.5, Vector(4)], [0.3, 0.5, Vector(0)]];

    public static object[][] HalvedInputs() => [[1.5, 2.5, Vector(3)], [1.5, 5.0, Vector(1)]];

    public static object[][] CountedInputs() => [[5, Vector(6)], [0, Vector(1)]];

    public static object[][] OfRecordInputs() => [[new Rates(0.4, Vector(3)), 1.5]];
}
