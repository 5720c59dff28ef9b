using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Gradients with respect to some of the parameters, in an order of their own.</summary>
public static partial class Subsets
{
    [TensorFunction]
    public static double Total(double a, Tensor1D<double> x, double b, [Data] Tensor1D<double> y) => Sum(Exp(a * x) * y) + b * b * Sum(x * y);

    [Gradient(nameof(Total))]
    public static partial (double Value, Tensor1D<double> X) ByX(double a, Tensor1D<double> x, double b, Tensor1D<double> y);

    [Gradient(nameof(Total), Wrt = [nameof(b), nameof(a)])]
    public static partial (double Value, double B, double A) ByBAndA(double a, Tensor1D<double> x, double b, Tensor1D<double> y);

    [Gradient(nameof(Total))]
    public static partial (double Value, double A, Tensor1D<double> Y) ByData(double a, Tensor1D<double> x, double b, Tensor1D<double> y);

    public static object[][] Inputs() => [[0.3, Vector(4), 0.6, Vector(4, 1, 2)], [0.3, Vector(0), 0.6, Vector(0)]];
}
