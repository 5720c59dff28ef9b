using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Lotka-Volterra by the classical Runge-Kutta method, seen with log-normal errors.</summary>
public static partial class PredatorPrey
{
    public readonly record struct Population(double Prey, double Predators)
    {
        public static Population operator +(Population a, Population b) => new(a.Prey + b.Prey, a.Predators + b.Predators);

        public static Population operator *(double scale, Population a) => new(scale * a.Prey, scale * a.Predators);
    }

    private static Population RungeKutta(Func<Population, Population> derivative, Population y, double h)
    {
        var k1 = derivative(y);
        var k2 = derivative(y + h / 2 * k1);
        var k3 = derivative(y + h / 2 * k2);
        var k4 = derivative(y + h * k3);
        return y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }

    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> logRates, Population logInitial, double logSigma, [Data] Tensor2D<double> observed, [Data] Tensor1D<double> times, int stepsBetween)
    {
        var rates = Exp(logRates);
        var (alpha, beta, gamma, delta) = (rates[0], rates[1], rates[2], rates[3]);
        Population Change(Population y) => new((alpha - beta * y.Predators) * y.Prey, (delta * y.Prey - gamma) * y.Predators);

        // Of log-normal distributions whose medians are the population.
        double LogDensity(double seen, double expected) =>
            -0.5 * Square(Math.Log(seen / expected) * Math.Exp(-logSigma)) - Math.Log(seen) - logSigma - 0.5 * Math.Log(2 * Math.PI);

        var y = new Population(Math.Exp(logInitial.Prey), Math.Exp(logInitial.Predators));
        var (time, total) = (0.0, 0.0);
        for (var t = 0; t < times.Length; t++)
        {
            var h = (times[t] - time) / stepsBetween;
            for (var i = 0; i < stepsBetween; i++)
            {
                y = RungeKutta(Change, y, h);
            }

            time = times[t];
            total += LogDensity(observed[t, 0], y.Prey) + LogDensity(observed[t, 1], y.Predators);
        }

        return total;
    }

    public static object[][] Inputs() =>
        [[Tensor1D.Create([-0.6, -1.2, -0.3, -1.5]), new Population(0.8, 0.3), -0.7, Matrix(4, 2, 0.5, 4), Tensor1D.Create([0.5, 1, 2, 3.5]), 3]];
}
