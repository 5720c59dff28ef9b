using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Functions whose derivatives the program states itself, of numbers and of tensors, called outside and inside loops.</summary>
public static partial class CustomDerivatives
{
    private static double Softened(double x, double width) => Math.Sqrt(x * x + width * width);

    [Derivative(nameof(Softened))]
    private static (double X, double Width) SoftenedSlopes(double x, double width)
    {
        var length = Math.Sqrt(x * x + width * width);
        return (x / length, width / length);
    }

    private static Tensor1D<double> Normalized(Tensor1D<double> x, int power) => x / Math.Sqrt(Sum(x * x)) * power;

    [Derivative(nameof(Normalized))]
    private static Tensor1D<double> NormalizedPullback(Tensor1D<double> cotangent, Tensor1D<double> result, Tensor1D<double> x, int power)
    {
        var unit = result / (double)power;
        return (cotangent - unit * Sum(cotangent * unit)) * (power / Math.Sqrt(Sum(x * x)));
    }

    [Tangent(nameof(Normalized))]
    private static Tensor1D<double> NormalizedTangent(Tensor1D<double> x, int power, Tensor1D<double> xTangent)
    {
        var length = Math.Sqrt(Sum(x * x));
        return (xTangent - x * (Sum(x * xTangent) / (length * length))) * (power / length);
    }

    [TensorFunction]
    public static double Direct(double x, double width, Tensor1D<double> y) => Softened(Softened(x, width), 2) + Sum(y * Normalized(y * x, 3));

    [TensorFunction]
    public static double InLoop(double x, double width, Tensor1D<double> y)
    {
        var q = y.Clone();
        var total = 0.0;
        for (var t = 0; t < 3; t++)
        {
            q = Normalized(q + x * t, 2);
            total += Softened(q[t], width);
            if (total > 100)
                total = Softened(width, x);
        }

        return total;
    }

    public static object[][] Inputs() => [[0.7, 0.4, Vector(4, 0.1, 1)]];
}
