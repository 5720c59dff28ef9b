using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Functions as values: in locals, as arguments of helpers, method groups, lambdas that see the variables around them.</summary>
public static partial class HigherOrder
{
    private static double Trapezoid(Func<double, double> f, double from, double to, int pieces)
    {
        var sum = 0.5 * (f(from) + f(to));
        var width = (to - from) / pieces;
        for (var i = 1; i < pieces; i++)
        {
            sum += f(from + i * width);
        }

        return sum * width;
    }

    private static double Cubed(double x) => x * x * x;

    private static double Twice(Func<double, double> f, double x) => f(f(x));

    [TensorFunction]
    public static double Integrals(double scale, double end, int pieces)
    {
        Func<double, double> wave = x => Math.Sin(scale * x);
        return Trapezoid(wave, 0, end, pieces) + Trapezoid(Math.Exp, 0, end, pieces) + Trapezoid(Cubed, 0, end, pieces) + Twice(x => x * scale + 1, end);
    }

    /// <summary>One step of the classical Runge-Kutta method; the derivative is a function of the state.</summary>
    private static Tensor1D<double> RungeKutta(Func<Tensor1D<double>, Tensor1D<double>> derivative, Tensor1D<double> y, double h)
    {
        var k1 = derivative(y);
        var k2 = derivative(y + 0.5 * h * k1);
        var k3 = derivative(y + 0.5 * h * k2);
        var k4 = derivative(y + h * k3);
        return y + h / 6 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
    }

    [TensorFunction]
    public static double LotkaVolterra(double growth, double predation, Tensor1D<double> initial, int steps)
    {
        Tensor1D<double> Derivative(Tensor1D<double> y) => [growth * y[0] - predation * y[0] * y[1], predation * y[0] * y[1] - 0.5 * y[1]];

        var y = initial.Clone();
        for (var t = 0; t < steps; t++)
        {
            y = RungeKutta(Derivative, y, 0.1);
        }

        return Sum(y);
    }

    public static object[][] IntegralsInputs() => [[0.7, 1.3, 4], [0.7, 1.3, 1]];

    public static object[][] LotkaVolterraInputs() => [[0.8, 0.4, Vector(2, 1, 2), 5], [0.8, 0.4, Vector(2, 1, 2), 0]];
}
