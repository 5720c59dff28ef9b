using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Means, spreads, extrema and products, over everything and along axes.</summary>
public static partial class Statistics
{
    [TensorFunction]
    public static Tensor2D<double> Standardized(Tensor2D<double> x) => (x - Mean(x, 0)) / StandardDeviation(x, axis: 0, keepDims: true, correction: 1);

    [TensorFunction]
    public static double Skewness(Tensor1D<double> x)
    {
        var centered = x - Mean(x);
        return Mean(centered * centered * centered) / Math.Pow(Variance(x), 1.5);
    }

    [TensorFunction]
    public static double Margin(Tensor2D<double> scores, Tensor1D<double> weights)
    {
        var best = MaxAlong(scores, axis: -1);
        var worst = MinAlong(scores, axis: -1, keepDims: true);
        return Sum(weights * best) + Norm(scores - worst) + Max(scores) * Min(weights);
    }

    [TensorFunction]
    public static double Likelihood(Tensor2D<double> rates, Tensor1D<double> weights)
    {
        var total = Product(weights);
        for (var i = 0; i < rates.Rows; i++)
        {
            total += Product(1 - rates[i]);
        }

        return total + Sum(Product(rates, axis: 0));
    }

    [TensorFunction]
    public static Tensor1D<int> Choices(Tensor2D<double> scores, Tensor1D<double> threshold) => ArgMax(scores, axis: 1) + ArgMin(threshold);

    public static object[][] StandardizedInputs() => [[Matrix(4, 3)], [Matrix(2, 9)]];

    public static object[][] SkewnessInputs() => [[Vector(3)], [Vector(20)]];

    public static object[][] Inputs() => [[Matrix(3, 4), Vector(3)], [Matrix(1, 1), Vector(1)], [Matrix(9, 9), Vector(9)]];
}
