namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>
/// Members of a class that reach every kind of thing that is emitted: loops over vectors of either width, products of logarithms,
/// products and functions of matrices, scratch memory, tests that throw, records, destinations, batches. Every name is written out
/// from the root, so that they mean the same wherever they stand; only operators of tensors are found by a <c>using</c>.
/// </summary>
internal static class ManyConstructs
{
    public const string Members = """
            public readonly record struct Parameters(double Alpha, global::SourceTensor.Tensor1D<double> Weights);

            [global::SourceTensor.TensorFunction]
            public static double Learner(double alpha, double beta, global::SourceTensor.Tensor1D<int> choices, [global::SourceTensor.Data] global::SourceTensor.Tensor1D<double> rewards)
            {
                var q = global::SourceTensor.Tensor1D.Filled(2, 0.5);
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                {
                    total += global::SourceTensor.TensorMath.LogSoftMax(beta * q)[choices[t]];
                    q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
                }

                return total;
            }

            [global::SourceTensor.TensorFunction]
            public static float Single(global::SourceTensor.Tensor1D<float> x, float scale) => global::SourceTensor.TensorMath.Sum(global::SourceTensor.TensorMath.Exp(scale * x) / (1 + x * x));

            [global::SourceTensor.TensorFunction]
            public static double Layers(global::SourceTensor.Tensor2D<double> weights, global::SourceTensor.Tensor2D<double> inputs) =>
                global::SourceTensor.TensorMath.Sum(global::SourceTensor.TensorMath.Tanh(global::SourceTensor.TensorMath.MatMul(inputs, weights)));

            [global::SourceTensor.TensorFunction]
            public static double Matrices(global::SourceTensor.Tensor2D<double> a, global::SourceTensor.Tensor1D<double> b) =>
                global::SourceTensor.TensorMath.LogDeterminant(a) + global::SourceTensor.TensorMath.Dot(b, global::SourceTensor.TensorMath.Solve(a, b));

            [global::SourceTensor.TensorFunction]
            public static double Guarded(Parameters parameters, int n)
            {
                if (n < 0)
                    throw new global::System.ArgumentOutOfRangeException(nameof(n), "n is negative");
                var (x, total) = (parameters.Alpha, 0.0);
                var k = n;
                while (k > 1 && total < 100)
                {
                    k = k % 2 == 0 ? k / 2 : 3 * k + 1;
                    total += parameters.Weights[k % 3] * global::System.Math.Sqrt(x + k);
                }

                return total;
            }

            [global::SourceTensor.Gradient(nameof(Guarded))]
            public static partial double GuardedInto(Parameters parameters, int n, ref Parameters parametersGradient, global::SourceTensor.TensorWorkspace? workspace = null);

            [global::SourceTensor.Gradient(nameof(Learner))]
            public static partial void Learners(
                global::SourceTensor.Tensor1D<double> alpha, double beta, global::SourceTensor.Ragged<global::SourceTensor.Tensor1D<int>> choices, global::SourceTensor.Ragged<global::SourceTensor.Tensor1D<double>> rewards,
                global::System.Span<double> value, global::System.Span<double> alphaGradient, out double betaGradient,
                global::SourceTensor.TensorWorkspace? workspace = null, global::System.Threading.Tasks.ParallelOptions? parallel = null);

            [global::SourceTensor.Hvp(nameof(Layers))]
            public static partial (double Value, global::SourceTensor.Tensor2D<double> WeightsHvp) LayersHvp(
                global::SourceTensor.Tensor2D<double> weights, global::SourceTensor.Tensor2D<double> inputs, global::SourceTensor.Tensor2D<double> weightsTangent);
        """;

    /// <summary>What is emitted for the members.</summary>
    public const int Files = 5 + 4 + 3;
}
