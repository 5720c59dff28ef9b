using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The log-likelihood of a Gaussian process with a squared-exponential covariance, by its Cholesky factor.</summary>
public static partial class GaussianProcess
{
    [TensorFunction]
    public static double LogLikelihood(double logScale, double logLength, double logNoise, [Data] Tensor1D<double> x, [Data] Tensor1D<double> y)
    {
        var distance = (Unsqueeze(x, 1) - Unsqueeze(x, 0)) * Math.Exp(-logLength);
        var covariance = Math.Exp(2 * logScale) * Exp(-0.5 * Square(distance));
        for (var i = 0; i < x.Length; i++)
        {
            covariance[i, i] += Math.Exp(2 * logNoise);
        }

        var factor = Cholesky(covariance);
        var whitened = SolveTriangular(factor, y);
        var logDeterminant = 2 * Sum(Log(Tensor1D.Einsum("ii->i", factor)));
        return -0.5 * (Dot(whitened, whitened) + logDeterminant + x.Length * Math.Log(2 * Math.PI));
    }

    public static object[][] Inputs() => [[0.3, -0.4, -1.2, Vector(9, 0, 4), Vector(9)], [0.0, 0.5, -0.5, Vector(1), Vector(1)], [0.0, 0.5, -0.5, Vector(0), Vector(0)]];
}
