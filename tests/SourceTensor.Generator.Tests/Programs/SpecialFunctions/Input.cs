using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Likelihoods and layers that are written with special functions.</summary>
public static partial class SpecialFunctions
{
    /// <summary>Counts with more variance than a Poisson variable has.</summary>
    [TensorFunction]
    public static double NegativeBinomial(Tensor1D<double> logMean, double size, [Data] Tensor1D<double> counts) =>
        Sum(LogGamma(counts + size) - LogGamma(counts + 1) - LogGamma(size) - size * Softplus(logMean - Math.Log(size)) - counts * Softplus(Math.Log(size) - logMean));

    /// <summary>Choices by a threshold on a noisy variable.</summary>
    [TensorFunction]
    public static double Probit(Tensor1D<double> x, double slope, double threshold, Tensor1D<int> choices)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            var drive = slope * (x[t] - threshold);
            total += LogNormalCdf(choices[t] == 1 ? drive : -drive);
        }

        return total;
    }

    /// <summary>The value of a call option.</summary>
    [TensorFunction]
    public static double BlackScholes(double spot, double strike, double rate, double volatility, double time)
    {
        var spread = volatility * Math.Sqrt(time);
        var d = (Math.Log(spot / strike) + rate * time) / spread + spread / 2;
        return spot * NormalCdf(d) - strike * Math.Exp(-rate * time) * NormalCdf(d - spread);
    }

    /// <summary>Waiting times, of which those at the end were not observed to the end.</summary>
    [TensorFunction]
    public static double CensoredGamma(Tensor1D<double> times, double shape, double rate, int observed)
    {
        var total = 0.0;
        for (var i = 0; i < times.Length; i++)
        {
            total += i < observed
                ? shape * Math.Log(rate) + (shape - 1) * Math.Log(times[i]) - rate * times[i] - LogGamma(shape)
                : Math.Log(GammaRegularizedQ(shape, rate * times[i]));
        }

        return total;
    }

    /// <summary>Every activation in one loop over the elements.</summary>
    [TensorFunction]
    public static double Activations(Tensor1D<double> x, double scale) => Sum(Relu(x) * Sigmoid(scale * x) + Softplus(x) * LogSigmoid(x));

    [TensorFunction]
    public static double BetaBinomial(double a, double b, double x) => LogBeta(a + 3, b + 4) - LogBeta(a, b) + BetaRegularized(a, b, x) * Erf(x) + Gelu(x) - ErfInverse(x / 2);

    public static object[][] NegativeBinomialInputs() => [[Vector(9, -1, 2), 1.7, Vector(9, 0, 6)]];

    public static object[][] ProbitInputs() => [[Vector(5, -2, 2), 1.3, 0.2, new Tensor1D<int>([1, 0, 0, 1, 1])]];

    public static object[][] BlackScholesInputs() => [[100.0, 95.0, 0.03, 0.2, 0.75]];

    public static object[][] CensoredGammaInputs() => [[Vector(5, 0.2, 4), 1.6, 0.8, 3]];

    public static object[][] ActivationsInputs() => [[Vector(20, -3, 3), 0.7], [Vector(0), 0.7]];

    public static object[][] BetaBinomialInputs() => [[1.4, 2.3, 0.35], [6.5, 0.7, 0.9]];
}
