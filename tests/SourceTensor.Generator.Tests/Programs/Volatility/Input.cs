using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Two models of a variance that moves: GARCH(1,1) with Student's t, and stochastic volatility.</summary>
public static partial class Volatility
{
    private static double LogStudent(double x, double degrees, double scale) =>
        LogGamma((degrees + 1) / 2) - LogGamma(degrees / 2) - 0.5 * Math.Log(degrees * Math.PI) - Math.Log(scale)
        - (degrees + 1) / 2 * LogP1(Square(x / scale) / degrees);

    [TensorFunction]
    public static double Garch(double mu, double constant, double arch, double garch, double degrees, double firstScale, [Data] Tensor1D<double> returns)
    {
        if (constant <= 0 || arch < 0 || garch < 0 || arch + garch >= 1)
            return double.NegativeInfinity;

        var (variance, total) = (Square(firstScale), 0.0);
        for (var t = 0; t < returns.Length; t++)
        {
            if (t > 0)
            {
                variance = constant + arch * Math.Pow(returns[t - 1] - mu, 2) + garch * variance;
            }

            total += LogStudent(returns[t] - mu, degrees, Math.Sqrt(variance));
        }

        return total;
    }

    /// <summary>The innovations are standard normal; the log-variance is a stationary autoregression.</summary>
    [TensorFunction]
    public static double Stochastic(double mean, double persistence, double logScale, Tensor1D<double> innovations, [Data] Tensor1D<double> returns)
    {
        var (phi, sigma) = (Math.Tanh(persistence), Math.Exp(logScale));
        var first = mean + sigma / Math.Sqrt(1 - phi * phi) * innovations[0];
        var later = Scan(innovations[1..], first, (h, z) => mean + phi * (h - mean) + sigma * z).States;
        var h = Concatenate([[first], later]);
        return -0.5 * Sum(h + Square(returns) * Exp(-h) + Square(innovations)) - returns.Length * Math.Log(2 * Math.PI);
    }

    public static object[][] GarchInputs() => [[0.1, 0.2, 0.3, 0.5, 5.5, 0.9, Vector(9)]];

    public static object[][] StochasticInputs() => [[-0.5, 1.2, -0.7, Vector(8), Vector(8)], [-0.5, 1.2, -0.7, Vector(1), Vector(1)]];
}
