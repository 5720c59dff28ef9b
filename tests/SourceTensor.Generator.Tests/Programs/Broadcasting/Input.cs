using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Scalars, missing leading axes, and axes inserted on purpose.</summary>
public static partial class Broadcasting
{
    [TensorFunction]
    public static double Scalars(Tensor2D<double> x, double a) => Sum((a - x) * (x / a) + a * x - 2 * x + x / 3);

    [TensorFunction]
    public static double Ranks(Tensor3D<double> x, Tensor2D<double> y, Tensor1D<double> z) => Sum(x * y + Square(z - x) / (2 + Square(y * z)));

    [TensorFunction]
    public static Tensor2D<double> Outer(Tensor1D<double> x, Tensor1D<double> y) => Unsqueeze(x, 1) * y - Unsqueeze(y, 0);

    [TensorFunction]
    public static double OuterTotal(Tensor1D<double> x, Tensor1D<double> y) => Sum(Square(Outer(x, y)));

    [TensorFunction]
    public static double Both(Tensor2D<double> x, Tensor1D<double> y) => Sum(Unsqueeze(Sum(x, 1), 1) * x * Unsqueeze(y, 0));

    public static object[][] ScalarsInputs() => [[Matrix(3, 4), 0.7], [Matrix(0, 4), 0.7]];

    public static object[][] RanksInputs() => [[Cube(2, 3, 4), Matrix(3, 4), Vector(4)], [Cube(2, 0, 4), Matrix(0, 4), Vector(4)]];

    public static object[][] Inputs() => [[Vector(3), Vector(4)], [Vector(1), Vector(9)]];

    public static object[][] BothInputs() => [[Matrix(3, 4), Vector(4)], [Matrix(1, 1), Vector(1)]];
}
