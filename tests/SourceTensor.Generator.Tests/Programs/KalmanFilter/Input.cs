using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The log-likelihood of observations of a linear system with Gaussian noise, by the Kalman filter.</summary>
public static partial class KalmanFilter
{
    [TensorFunction]
    public static double LogLikelihood(
        Tensor2D<double> transition, Tensor2D<double> emission, Tensor2D<double> processNoise, Tensor2D<double> observationNoise, Tensor1D<double> start, [Data] Tensor2D<double> observations)
    {
        var mean = start;
        var covariance = processNoise;
        var total = 0.0;
        for (var t = 0; t < observations.Rows; t++)
        {
            // What is expected of the observation, and how much it may differ.
            var surprise = observations[t] - MatMul(emission, mean);
            var cross = Tensor2D.Einsum("ij,kj->ik", covariance, emission);
            var innovation = MatMul(emission, cross) + observationNoise;
            var factor = Cholesky(innovation);
            var whitened = SolveTriangular(factor, surprise);
            total -= 0.5 * (Dot(whitened, whitened) + LogDeterminant(innovation) + surprise.Length * Math.Log(2 * Math.PI));

            // What is learned from it, and the step to the next.
            var gain = Tensor2D.Einsum("ij->ji", SolveTriangular(factor, SolveTriangular(factor, Tensor2D.Einsum("ij->ji", cross)), transposed: true));
            mean = MatMul(transition, mean + MatMul(gain, surprise));
            var rest = covariance - Tensor2D.Einsum("ij,kj->ik", gain, cross);
            covariance = Tensor2D.Einsum("ij,jk,lk->il", transition, rest, transition) + processNoise;
        }

        return total;
    }

    public static object[][] Inputs() =>
    [
        [Matrix(3, 3, -0.5, 0.7), Matrix(2, 3), Positive(3), Positive(2), Vector(3), Matrix(4, 2)],
        [Matrix(1, 1), Matrix(1, 1), Positive(1), Positive(1), Vector(1), Matrix(3, 1)],
        [Matrix(2, 2), Matrix(2, 2), Positive(2), Positive(2), Vector(2), Matrix(0, 2)],
    ];

    private static Tensor2D<double> Positive(int n)
    {
        var x = Matrix(n, n, -0.3, 0.3);
        var sum = MatMul(x, Tensor2D.Einsum("ij->ji", x));
        for (var i = 0; i < n; i++)
        {
            sum[i, i] += 0.5;
        }

        return sum;
    }
}
