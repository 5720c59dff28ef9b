using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Powers with constant, variable and integer exponents, of scalars and tensors.</summary>
public static partial class Powers
{
    [TensorFunction]
    public static double Scalars(double x, double y) => Pow(x, y) + Math.Pow(x, 3) + Math.Pow(2, y) + Pow(x, 0.5) + Math.Pow(x, -1) + Square(Math.Pow(x, 1));

    [TensorFunction]
    public static double Tensors(Tensor1D<double> x, Tensor1D<double> y, double p) => Sum(Pow(x, y) + Pow(x, p) * Pow(y, 2) + Sqrt(x) * Exp(-y) + Log(x));

    [TensorFunction]
    public static double Iterated(double x, int n)
    {
        var power = 1.0;
        for (var i = 0; i < n; i++)
        {
            power = Math.Pow(power, x) + x;
        }

        return power;
    }

    public static object[][] ScalarsInputs() => [[0.7, 1.3], [2.5, -0.4]];

    public static object[][] TensorsInputs() => [[Vector(4, 0.5, 2), Vector(4, 0.5, 2), 1.7], [Vector(0), Vector(0), 1.7]];

    public static object[][] IteratedInputs() => [[0.8, 0], [0.8, 5]];
}
