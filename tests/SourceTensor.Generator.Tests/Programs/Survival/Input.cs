using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>What has been gathered up to each element, and differences of neighbours.</summary>
public static partial class Survival
{
    /// <summary>Product-limit estimate and its increments.</summary>
    [TensorFunction]
    public static double Fit(Tensor1D<double> hazard, [Data] Tensor1D<double> observed)
    {
        var survival = CumulativeProduct(1 - hazard);
        var error = survival - observed;
        return Sum(error * error) + Sum(Square(Difference(survival)));
    }

    [TensorFunction]
    public static double Drawdown(Tensor2D<double> returns)
    {
        var wealth = CumulativeSum(returns, axis: 1);
        return Sum(CumulativeMax(wealth, axis: 1) - wealth);
    }

    [TensorFunction]
    public static Tensor1D<double> Forward(Tensor1D<double> logWeights) => CumulativeLogSumExp(logWeights);

    [TensorFunction]
    public static double Evidence(Tensor1D<double> logWeights) => Mean(Forward(logWeights)) + LogSumExp(logWeights);

    public static object[][] FitInputs() => [[Vector(6, 0, 1), Vector(6)], [Vector(1, 0, 1), Vector(1)], [Tensor1D.Create([0.25, 1, 0.5, 1, 0.125]), Vector(5)]];

    public static object[][] DrawdownInputs() => [[Matrix(2, 5)], [Matrix(3, 1)]];

    public static object[][] Inputs() => [[Vector(5)], [Tensor1D.Create([1000.0, -1000, 999])]];
}
