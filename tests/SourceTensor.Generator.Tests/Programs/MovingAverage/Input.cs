using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>ARMA(1,1), with the likelihood given what came before the first observation.</summary>
public static partial class MovingAverage
{
    [TensorFunction]
    public static double LogLikelihood(double mu, double phi, double theta, double logSigma, [Data] Tensor1D<double> y)
    {
        var errors = Tensor1D.Zeros<double>(y.Length);
        errors[0] = y[0] - (mu + phi * mu);
        for (var t = 1; t < y.Length; t++)
        {
            errors[t] = y[t] - (mu + phi * y[t - 1] + theta * errors[t - 1]);
        }

        return -0.5 * Sum(Square(errors / Math.Exp(logSigma))) - y.Length * (logSigma + 0.5 * Math.Log(2 * Math.PI));
    }

    public static object[][] Inputs() => [[0.2, 0.6, -0.4, -0.3, Vector(10)], [0.2, 0.6, -0.4, -0.3, Vector(1)]];
}
