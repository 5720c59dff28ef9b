using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A map with a sum: value and all adjoints in one vector loop, a seed that is one for all lanes among them.</summary>
public static partial class MapThenSum
{
    [TensorFunction]
    public static double Bell(Tensor1D<double> x, double a) => Sum(Exp(-Square(x / 3)) * a);

    [TensorFunction]
    public static double Density(Tensor1D<double> x, double mu, double sigma) =>
        Sum(Exp(-0.5 * Square((x - mu) / sigma)) / sigma / (1 + Exp(-x)));

    public static object[][] BellInputs() => [[Vector(0), 0.7], [Vector(7), 0.7], [Vector(8), 0.0], [Vector(37), -0.7]];

    public static object[][] DensityInputs() => [[Vector(0), 0.3, 1.7], [Vector(3), 0.3, 1.7], [Vector(16), 0.3, 1.7], [Vector(41), 0.3, 1.7]];
}
