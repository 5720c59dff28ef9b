using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A tensor state replaced by a new tensor in each step.</summary>
public static partial class ReplacedWhole
{
    [TensorFunction]
    public static double Damped(Tensor2D<double> x, double rate)
    {
        var q = Tensor1D.Filled(x.Columns, 0.5);
        for (var t = 0; t < x.Rows; t++)
        {
            q = q + rate * (x[t] - q) * q;
        }

        return Sum(q);
    }

    [TensorFunction]
    public static double DoubleBuffered(Tensor2D<double> w, Tensor1D<double> start)
    {
        var q = start.Clone();
        for (var t = 0; t < w.Rows; t++)
        {
            q = LogSoftMax(q * w[t]);
        }

        return Sum(q * start);
    }

    [TensorFunction]
    public static Tensor1D<double> SoftMaxed(Tensor2D<double> w, Tensor1D<double> start)
    {
        var q = start.Clone();
        for (var t = 0; t < w.Rows; t++)
        {
            q = SoftMax(q * w[t]) + q;
        }

        return q;
    }

    [TensorFunction]
    public static double Renormalised(Tensor2D<double> w, Tensor1D<double> start)
    {
        var q = start * start;
        for (var t = 0; t < w.Rows; t++)
        {
            q = q / (1 + Sum(q)) + w[t] * q[0];
        }

        return Sum(Square(q));
    }

    public static object[][] DampedInputs() => [[Matrix(4, 3), 0.4], [Matrix(0, 3), 0.4], [Matrix(2, 9), 0.4]];

    public static object[][] Inputs() => [[Matrix(4, 3, 0.5, 2), Vector(3)], [Matrix(0, 3), Vector(3)], [Matrix(2, 17, 0.5, 2), Vector(17)]];
}
