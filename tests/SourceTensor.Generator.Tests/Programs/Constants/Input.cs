using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Constants of every kind: literals, const, Math, expressions of constants; results that are constant.</summary>
public static partial class Constants
{
    private const double Rate = 0.25;
    private const float Narrow = 0.1f;

    [TensorFunction]
    public static double Uses(double x) => Math.PI * x + Rate * x * x - (1e-300 * x) + Narrow + 1.0 / 3 * x - -x + double.Epsilon;

    [TensorFunction]
    public static double Constant(double x) => 3;

    [TensorFunction]
    public static double Itself(double x) => x;

    [TensorFunction]
    public static Tensor1D<double> Filled(int n, double x) => Tensor1D.Filled(n, 2.5);

    [TensorFunction]
    public static Tensor1D<double> Same(Tensor1D<double> x) => x;

    public static object[][] Inputs() => [[0.7], [-0.2]];

    public static object[][] FilledInputs() => [[3, 0.5], [0, 0.5]];

    public static object[][] SameInputs() => [[Vector(3)], [Vector(0)]];
}
