using System;
using System.Linq;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The models written with products and matrix functions, against the same computed in another way, without tensors.</summary>
public sealed class LinearModelsTests
{
    private const double Tolerance = 1e-10;

    private static double[][] Run(string program, string function, int input)
    {
        var compiled = ProgramSource.Get(program);
        var inputs = (object[][])compiled.Invoke("Programs." + program, "Inputs")!;
        return [.. Arguments.All(compiled.Invoke("Programs." + program, function, inputs[input])!).Select(part => part.Values)];
    }

    private static Elements<double>[] Inputs(string program, int input) =>
        Arguments.All(((object[][])ProgramSource.Get(program).Invoke("Programs." + program, "Inputs")!)[input]);

    /// <summary>The solution of a system, and the logarithm of the determinant, by Gauss's elimination.</summary>
    private static (double[] Solution, double LogDeterminant) Eliminate(double[,] matrix, double[] right)
    {
        var (a, x, n) = ((double[,])matrix.Clone(), (double[])right.Clone(), right.Length);
        var logDeterminant = 0.0;
        for (var k = 0; k < n; k++)
        {
            logDeterminant += Math.Log(a[k, k]);
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i, k] / a[k, k];
                x[i] -= factor * x[k];
                for (var j = k; j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < n; j++)
            {
                x[i] -= a[i, j] * x[j];
            }

            x[i] /= a[i, i];
        }

        return (x, logDeterminant);
    }

    private static double LogDensity(double[,] covariance, double[] y)
    {
        var (solution, logDeterminant) = Eliminate(covariance, y);
        return -0.5 * (y.Zip(solution, (a, b) => a * b).Sum() + logDeterminant + (y.Length * Math.Log(2 * Math.PI)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_Gaussian_process_has_the_density_and_gradient_of_its_normal_distribution(int input)
    {
        var inputs = Inputs("GaussianProcess", input);
        var (scale, length, noise, x, y) = (Math.Exp(inputs[0].Values[0]), Math.Exp(inputs[1].Values[0]), Math.Exp(inputs[2].Values[0]), inputs[3].Values, inputs[4].Values);
        var n = x.Length;
        double[,] covariance = new double[n, n], byScale = new double[n, n], byLength = new double[n, n], byNoise = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var distance = (x[i] - x[j]) / length;
                var kernel = scale * scale * Math.Exp(-0.5 * distance * distance);
                covariance[i, j] = kernel + (i == j ? noise * noise : 0);
                (byScale[i, j], byLength[i, j], byNoise[i, j]) = (2 * kernel, kernel * distance * distance, i == j ? 2 * noise * noise : 0);
            }
        }

        var result = Run("GaussianProcess", "LogLikelihoodGradient", input);
        Numbers.Close(LogDensity(covariance, y), result[0][0], Tolerance, "value");

        // ½ yᵀ K⁻¹ dK K⁻¹ y − ½ tr(K⁻¹ dK).
        var weights = Eliminate(covariance, y).Solution;
        foreach (var (change, k) in new[] { byScale, byLength, byNoise }.Select((change, k) => (change, k)))
        {
            var slope = 0.0;
            for (var i = 0; i < n; i++)
            {
                double[] column = [.. Enumerable.Range(0, n).Select(j => change[j, i])];
                slope += (0.5 * weights[i] * weights.Zip(column, (a, b) => a * b).Sum()) - (0.5 * Eliminate(covariance, column).Solution[i]);
            }

            Numbers.Close(slope, result[k + 1][0], Tolerance, $"parameter {k}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_Kalman_filter_has_the_density_of_all_observations_together(int input)
    {
        var inputs = Inputs("KalmanFilter", input);
        var (states, seen, steps) = (inputs[0].Shape[0], inputs[1].Shape[0], inputs[5].Shape[0]);
        double[,] Of(int k) => Fill(inputs[k].Shape[0], inputs[k].Shape[1], (i, j) => inputs[k].Values[(i * inputs[k].Shape[1]) + j]);
        double[,] transition = Of(0), emission = Of(1), process = Of(2), observation = Of(3);
        var joint = new double[steps * seen, steps * seen];
        var y = new double[steps * seen];
        var (mean, covariance) = (Fill(states, 1, (i, _) => inputs[4].Values[i]), process);
        for (var t = 0; t < steps; t++)
        {
            var expected = Times(emission, mean);
            var across = covariance;
            for (var later = t; later < steps; later++)
            {
                // The covariance of what is seen now and what is seen later.
                var block = Times(Times(emission, across), Turned(emission));
                for (var i = 0; i < seen; i++)
                {
                    y[(t * seen) + i] = inputs[5].Values[(t * seen) + i] - expected[i, 0];
                    for (var j = 0; j < seen; j++)
                    {
                        joint[(t * seen) + i, (later * seen) + j] = joint[(later * seen) + j, (t * seen) + i] = block[i, j] + (t == later ? observation[i, j] : 0);
                    }
                }

                across = Times(across, Turned(transition));
            }

            var next = Times(Times(transition, covariance), Turned(transition));
            (mean, covariance) = (Times(transition, mean), Fill(states, states, (i, j) => next[i, j] + process[i, j]));
        }

        Numbers.Close(LogDensity(joint, y), Run("KalmanFilter", "LogLikelihoodCompiled", input)[0][0], Tolerance, "value");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Attention_is_what_its_definition_says(int input)
    {
        var inputs = Inputs("Attention", input);
        double[,] Of(int k) => Fill(inputs[k].Shape[0], inputs[k].Shape[1], (i, j) => inputs[k].Values[(i * inputs[k].Shape[1]) + j]);
        var x = Of(0);
        var (q, k, v, target) = (Times(x, Of(1)), Times(x, Of(2)), Times(x, Of(3)), Of(5));
        var scores = Times(q, Turned(k));
        var loss = 0.0;
        for (var i = 0; i < x.GetLength(0); i++)
        {
            double[] weights = [.. Enumerable.Range(0, i + 1).Select(j => Math.Exp(scores[i, j] / Math.Sqrt(q.GetLength(1))))];
            for (var c = 0; c < v.GetLength(1); c++)
            {
                loss += Math.Pow((weights.Select((weight, j) => weight * v[j, c]).Sum() / weights.Sum()) - target[i, c], 2);
            }
        }

        Numbers.Close(loss, Run("Attention", "LossCompiled", input)[0][0], Tolerance, "value");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_gated_recurrent_unit_is_what_its_definition_says(int input)
    {
        var inputs = Inputs("GatedRecurrent", input);
        var n = inputs[3].Values.Length;
        var h = new double[n];
        double Sum(int w, int u, int b, int i, double[] item, double[] state) => inputs[b].Values[i]
            + item.Select((value, j) => value * inputs[w].Values[(i * item.Length) + j]).Sum() + state.Select((value, j) => value * inputs[u].Values[(i * n) + j]).Sum();
        double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
        for (var t = 0; t < inputs[0].Shape[0]; t++)
        {
            var item = inputs[0].Values[(t * inputs[0].Shape[1])..((t + 1) * inputs[0].Shape[1])];
            var before = h;
            double[] reset = [.. Enumerable.Range(0, n).Select(i => Sigmoid(Sum(4, 5, 6, i, item, before)) * before[i])];
            h = [.. Enumerable.Range(0, n).Select(i =>
            {
                var update = Sigmoid(Sum(1, 2, 3, i, item, before));
                return ((1 - update) * before[i]) + (update * Math.Tanh(Sum(7, 8, 9, i, item, reset)));
            })];
        }

        Numbers.Close(h.Zip(inputs[10].Values, (a, b) => (a - b) * (a - b)).Sum(), Run("GatedRecurrent", "LossCompiled", input)[0][0], Tolerance, "value");
    }

    private static double[,] Fill(int rows, int columns, Func<int, int, double> value)
    {
        var x = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                x[i, j] = value(i, j);
            }
        }

        return x;
    }

    private static double[,] Times(double[,] a, double[,] b) =>
        Fill(a.GetLength(0), b.GetLength(1), (i, j) => Enumerable.Range(0, a.GetLength(1)).Sum(k => a[i, k] * b[k, j]));

    private static double[,] Turned(double[,] a) => Fill(a.GetLength(1), a.GetLength(0), (i, j) => a[j, i]);
}
