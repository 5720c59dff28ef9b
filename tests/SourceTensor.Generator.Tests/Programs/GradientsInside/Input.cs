using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// Functions that call declared gradients: steps of gradient descent inside a model, in loops and in <c>Scan</c>, a gradient of a
/// gradient, of a recurrence, by a record, of a part of a result; all differentiated again.
/// </summary>
public static partial class GradientsInside
{
    private static readonly Tensor1D<double> Weights = [0.5, 1.5, 1.0];

    public readonly record struct Point(double X, Tensor1D<double> Y, int Order);

    [TensorFunction]
    public static double Loss(Tensor1D<double> theta, double scale, [Data] Tensor1D<double> x) => Sum(Log(1 + Exp(scale * theta * x))) + scale * Sum(theta * theta * Weights);

    [Gradient(nameof(Loss))]
    public static partial (double Value, Tensor1D<double> Theta) LossByTheta(Tensor1D<double> theta, double scale, Tensor1D<double> x);

    [TensorFunction]
    public static double Once(Tensor1D<double> theta, double scale, [Data] Tensor1D<double> x)
    {
        var (value, gradient) = LossByTheta(theta, scale, x);
        return value + Sum(gradient * gradient);
    }

    [TensorFunction]
    public static double Descent(Tensor1D<double> start, double rate, double scale, [Data] Tensor1D<double> x)
    {
        var theta = start.Clone();
        for (var i = 0; i < 4; i++)
        {
            theta = theta - rate * LossByTheta(theta, scale + i, x).Theta;
        }

        return Loss(theta, scale, x);
    }

    [TensorFunction]
    public static double DescentByScan(Tensor1D<double> start, double rate, [Data] Tensor1D<double> x)
    {
        var fit = Scan(Steps(3), start, (theta, i) => theta - rate * LossByTheta(theta, 1.0, x).Theta);
        return Sum(fit.States * fit.States);
    }

    [TensorFunction]
    public static double Learning(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }

    [Gradient(nameof(Learning))]
    public static partial (double Value, double Alpha, double Beta) LearningGradient(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards);

    [TensorFunction]
    public static double NewtonLike(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var (value, byAlpha, byBeta) = LearningGradient(alpha, beta, choices, rewards);
        return value + LearningGradient(alpha + 0.01 * byAlpha, beta * byBeta, choices, rewards).Value;
    }

    [TensorFunction]
    public static double Cubic(double x, double y) => x * x * x * y + Math.Sin(x * y);

    [Gradient(nameof(Cubic), Wrt = [nameof(x)])]
    public static partial (double Value, double X) CubicByX(double x, double y);

    [TensorFunction]
    public static double Slope(double x, double y) => CubicByX(x, y).X;

    [Gradient(nameof(Slope))]
    public static partial (double Value, double X, double Y) SlopeGradient(double x, double y);

    [TensorFunction]
    public static double Curvature(double x, double y) => SlopeGradient(x, y).X * SlopeGradient(x, y).Y;

    [TensorFunction]
    public static double AtPoint(Point p) => p.X * Sum(p.Y * p.Y) + p.Order * p.X * p.X;

    [Gradient(nameof(AtPoint))]
    public static partial (double Value, Point P) AtPointGradient(Point p, TensorWorkspace? workspace = null);

    [TensorFunction]
    public static double AroundPoint(Point p)
    {
        var gradient = AtPointGradient(p).P;
        return gradient.X * gradient.X + Sum(gradient.Y) + gradient.Order;
    }

    [TensorFunction]
    public static double WhereItPays(double x, double y)
    {
        var moved = x;
        if (x > 1)
        {
            moved -= 0.1 * CubicByX(x, y).X;
        }

        return moved * y;
    }

    public static object[][] LossInputs() => [[Vector(3), 0.7, Vector(3, -2, 2)]];

    public static object[][] OnceInputs() => LossInputs();

    public static object[][] DescentInputs() => [[Vector(3), 0.1, 0.7, Vector(3, -2, 2)]];

    public static object[][] DescentByScanInputs() => [[Vector(3), 0.1, Vector(3, -2, 2)]];

    public static object[][] LearningInputs() => [[0.3, 1.5, Choices(6, 2), Vector(6)], [0.3, 1.5, Choices(0, 2), Vector(0)]];

    public static object[][] NewtonLikeInputs() => LearningInputs();

    public static object[][] AtPointInputs() => [[new Point(0.7, Vector(4), 2)]];

    public static object[][] AroundPointInputs() => AtPointInputs();

    public static object[][] Inputs() => [[1.2, 0.4], [0.5, 2.0]];
}
