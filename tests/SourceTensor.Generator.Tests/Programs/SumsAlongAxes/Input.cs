using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Sums over everything and along each axis, of products and of products with sums.</summary>
public static partial class SumsAlongAxes
{
    [TensorFunction]
    public static Tensor2D<double> First(Tensor3D<double> x) => Sum(x * x, 0);

    [TensorFunction]
    public static Tensor2D<double> Middle(Tensor3D<double> x) => Sum(x, 1) * 2;

    [TensorFunction]
    public static Tensor2D<double> Last(Tensor3D<double> x) => Sum(Exp(x), 2);

    [TensorFunction]
    public static double All(Tensor3D<double> x, Tensor2D<double> w) =>
        Sum(Sum(x, 0) * Sum(x * x, 0)) + Sum(Square(Sum(Sum(x, 1), 0))) + Sum(Log(Sum(Exp(x), 2))) + Sum(w * Sum(x, 2));

    public static object[][] Inputs() => [[Cube(2, 3, 4)], [Cube(9, 3, 17)], [Cube(0, 3, 4)], [Cube(2, 0, 4)]];

    public static object[][] AllInputs() => [[Cube(2, 3, 4), Matrix(2, 3)]];
}
