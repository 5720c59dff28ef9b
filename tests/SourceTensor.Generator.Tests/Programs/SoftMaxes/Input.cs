using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The softmax family over everything and along each axis.</summary>
public static partial class SoftMaxes
{
    [TensorFunction]
    public static double Vectors(Tensor1D<double> x, Tensor1D<double> w) => Sum(w * SoftMax(x)) + Sum(w * LogSoftMax(x * x)) + LogSumExp(x * w);

    [TensorFunction]
    public static double Matrices(Tensor2D<double> x, Tensor2D<double> w) =>
        Sum(w * SoftMax(x, 0)) + Sum(w * LogSoftMax(x, 1)) + Sum(SoftMax(x * w, 1) * LogSoftMax(x, 0));

    [TensorFunction]
    public static Tensor3D<double> Cubes(Tensor3D<double> x) => SoftMax(x, 1) + LogSoftMax(x, 2) * SoftMax(x, 0);

    [TensorFunction]
    public static double CubeTotal(Tensor3D<double> x) => Sum(Square(Cubes(x)));

    public static object[][] VectorsInputs() => [[Vector(4), Vector(4, 1, 2)], [Vector(1), Vector(1, 1, 2)], [Vector(17, -30, 30), Vector(17, 1, 2)]];

    public static object[][] MatricesInputs() => [[Matrix(3, 4), Matrix(3, 4, 1, 2)], [Matrix(1, 1), Matrix(1, 1)]];

    public static object[][] Inputs() => [[Cube(2, 3, 4)], [Cube(1, 2, 1)]];
}
