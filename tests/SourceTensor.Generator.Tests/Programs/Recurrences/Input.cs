using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Steps that read more than the last value, and more than one element of a sequence.</summary>
public static partial class Recurrences
{
    [TensorFunction]
    public static Tensor1D<double> SecondOrder(Tensor1D<double> x, double a, double b, double y0, double y1) =>
        Scan(x, Past(y0, y1), (y, v) => a * y[^1] + b * y[^2] * y[^1] + v).States;

    [TensorFunction]
    public static double Final(Tensor1D<double> x, double a, double y0, double y1, double y2)
    {
        var result = Scan(x, initial: Past(y0, y1, y2), step: (y, v) => a * y[^1] + y[0] * y[^2] * v, reverse: true);
        return result.Final * result.Count;
    }

    /// <summary>Vectors as values, two sequences, outputs.</summary>
    [TensorFunction]
    public static double Vectors(Tensor2D<double> x, Tensor1D<double> w, Tensor1D<double> y0, Tensor1D<double> y1)
    {
        var result = Scan((x, w), Past(y0, y1), (y, v, u) =>
        {
            var next = y[^1] * u + y[^2] * v;
            return (next, Dot(next, y[^2]) + y.Count);
        });
        return Sum(result.States) + Sum(Square(result.Outputs)) + Sum(result.Final);
    }

    [TensorFunction]
    public static double Pairs(Tensor1D<double> x, double a)
    {
        var result = Scan(x, Past((P: 1.0, Q: a)), (y, v) => (y[^1].P * v + y[^1].Q, y[^1].P * a));
        return Sum(result.Stack(y => y.Q)) + result.Final.P;
    }

    /// <summary>An item and those before and after it: ranges of the sequence.</summary>
    [TensorFunction]
    public static double Lagged(Tensor1D<double> x, double a) =>
        Scan((x[..^2], x[1..^1], x[2..]), a, (s, last, own, next) => s * own + last * next).Final;

    /// <summary>A tensor that is built and read at once, forwards and backwards.</summary>
    [TensorFunction]
    public static double Loop(Tensor1D<double> x, double a, double b)
    {
        var y = Tensor1D.Zeros<double>(x.Length);
        for (var t = 2; t < x.Length; t++)
        {
            y[t] = a * y[t - 1] + b * y[t - 2] * x[t - 1] + x[t];
        }

        var z = Tensor1D.Zeros<double>(x.Length + 2);
        for (var t = x.Length - 1; t >= 0; t--)
        {
            z[t] = a * z[t + 1] * x[t] + b * z[t + 2] + y[t];
        }

        return Sum(Square(z));
    }

    /// <summary>Lags that are known at run time only.</summary>
    [TensorFunction]
    public static double Autoregression(Tensor1D<double> x, Tensor1D<double> coefficients)
    {
        var order = coefficients.Length;
        var y = Tensor1D.Zeros<double>(x.Length + order);
        for (var t = 0; t < x.Length; t++)
        {
            y[t + order] = x[t] + Tanh(Dot(coefficients, y[t..(t + order)]));
        }

        return Sum(y * y);
    }

    public static object[][] SecondOrderInputs() => [[Vector(5), 0.6, 0.3, 0.2, -0.4], [Vector(0), 0.6, 0.3, 0.2, -0.4], [Vector(1), 0.6, 0.3, 0.2, -0.4]];

    public static object[][] FinalInputs() => [[Vector(5), 0.6, 0.3, 0.2, -0.4], [Vector(0), 0.6, 0.3, 0.2, -0.4], [Vector(1), 0.6, 0.3, 0.2, -0.4]];

    public static object[][] VectorsInputs() => [[Matrix(4, 3), Vector(4), Vector(3), Vector(3, 0, 1)], [Matrix(0, 3), Vector(0), Vector(3), Vector(3, 0, 1)]];

    public static object[][] PairsInputs() => [[Vector(5), 0.6], [Vector(0), 0.6]];

    public static object[][] LaggedInputs() => [[Vector(6), 0.6], [Vector(2), 0.6], [Vector(3), 0.6]];

    public static object[][] LoopInputs() => [[Vector(6), 0.6, 0.5], [Vector(2), 0.6, 0.5], [Vector(0), 0.6, 0.5]];

    public static object[][] AutoregressionInputs() => [[Vector(6), Vector(3)], [Vector(0), Vector(3)], [Vector(4), Vector(0)]];
}
