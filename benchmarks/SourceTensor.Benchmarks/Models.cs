using System;
using System.Threading.Tasks;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace SourceTensor.Benchmarks;

/// <summary>The workloads, as one would write them who knows nothing of compilers.</summary>
internal static partial class Models
{
    /// <summary>One participant's choices between two options, explained by learning.</summary>
    [TensorFunction(Defaults = false)]
    public static double RlSingle(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
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

    [Compiled(nameof(RlSingle))]
    public static partial double RlSingleCompiled(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    [Gradient(nameof(RlSingle))]
    public static partial double RlSingleGradient(
        double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards,
        out double alphaGradient, out double betaGradient, TensorWorkspace? workspace = null);

    /// <summary>All participants, each with parameters of their own: a batch of the single model, over data with a row for each trial.</summary>
    [Compiled(nameof(RlSingle))]
    public static partial void RlBatchCompiled(
        Tensor1D<double> alpha, Tensor1D<double> beta, [Batched(Axis = 1)] Tensor2D<int> choices, [Batched(Axis = 1)] Tensor2D<double> rewards,
        Span<double> value, TensorWorkspace? workspace = null, ParallelOptions? parallel = null);

    [Gradient(nameof(RlSingle))]
    public static partial void RlBatchGradient(
        Tensor1D<double> alpha, Tensor1D<double> beta, [Batched(Axis = 1)] Tensor2D<int> choices, [Batched(Axis = 1)] Tensor2D<double> rewards,
        Span<double> value, Span<double> alphaGradient, Span<double> betaGradient, TensorWorkspace? workspace = null, ParallelOptions? parallel = null);

    /// <summary>All participants, as a loop around the loop over trials.</summary>
    [TensorFunction(Defaults = false)]
    public static double RlMulti(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards)
    {
        var total = 0.0;
        for (var p = 0; p < alpha.Length; p++)
        {
            var q = Tensor1D.Filled(2, 0.5);
            for (var t = 0; t < choices.Rows; t++)
            {
                var choice = choices[t, p];
                total += LogSoftMax(beta[p] * q)[choice];
                q[choice] += alpha[p] * (rewards[t, p] - q[choice]);
            }
        }

        return total;
    }

    [Compiled(nameof(RlMulti))]
    public static partial double RlMultiCompiled(
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, Tensor2D<double> rewards, TensorWorkspace? workspace = null);

    [Gradient(nameof(RlMulti))]
    public static partial double RlMultiGradient(
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, Tensor2D<double> rewards,
        Span<double> alphaGradient, Span<double> betaGradient, TensorWorkspace? workspace = null);

    /// <summary>A recurrence that divides by its counter.</summary>
    [TensorFunction(Defaults = false)]
    public static double Series(double m, int n)
    {
        var s = 1.0;
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            s = s / (i + 1) + m;
            total += s;
        }

        return total;
    }

    [Compiled(nameof(Series))]
    public static partial double SeriesCompiled(double m, int n, TensorWorkspace? workspace = null);

    [Gradient(nameof(Series))]
    public static partial double SeriesGradient(double m, int n, out double mGradient, TensorWorkspace? workspace = null);

    /// <summary>A density of a million numbers, each weighted.</summary>
    [TensorFunction(Defaults = false)]
    public static double Elementwise(Tensor1D<double> x, double mu, double sigma) => Sum(Exp(-0.5 * Square((x - mu) / sigma)) / sigma * Sigmoid(x));

    [Compiled(nameof(Elementwise))]
    public static partial double ElementwiseCompiled(Tensor1D<double> x, double mu, double sigma, TensorWorkspace? workspace = null);

    [Gradient(nameof(Elementwise))]
    public static partial double ElementwiseGradient(
        Tensor1D<double> x, double mu, double sigma, Span<double> xGradient, out double muGradient, out double sigmaGradient, TensorWorkspace? workspace = null);

    /// <summary>The negative log-likelihood of a garch(1, 1) process that begins with variance 1.</summary>
    [TensorFunction(Defaults = false)]
    public static double Garch(double w, double a, double b, [Data] Tensor1D<double> e)
    {
        var h = 1.0;
        var total = 0.0;
        for (var t = 0; t < e.Length; t++)
        {
            total += Log(2 * Math.PI) + Log(h) + e[t] * e[t] / h;
            h = w + a * e[t] * e[t] + b * h;
        }

        return 0.5 * total;
    }

    [Compiled(nameof(Garch))]
    public static partial double GarchCompiled(double w, double a, double b, Tensor1D<double> e, TensorWorkspace? workspace = null);

    [Gradient(nameof(Garch))]
    public static partial double GarchGradient(
        double w, double a, double b, Tensor1D<double> e, out double wGradient, out double aGradient, out double bGradient, TensorWorkspace? workspace = null);

    /// <summary>The log-likelihood of a hidden Markov model with a uniform initial state: the forward algorithm, in logarithms.</summary>
    [TensorFunction(Defaults = false)]
    public static double Hmm(Tensor2D<double> logA, Tensor2D<double> logB)
    {
        var f = logB[0] - Log(logA.Rows);
        for (var t = 1; t < logB.Rows; t++)
        {
            f = LogSumExp(Unsqueeze(f, 1) + logA, axis: 0) + logB[t];
        }

        return LogSumExp(f);
    }

    [Compiled(nameof(Hmm))]
    public static partial double HmmCompiled(Tensor2D<double> logA, Tensor2D<double> logB, TensorWorkspace? workspace = null);

    [Gradient(nameof(Hmm))]
    public static partial double HmmGradient(
        Tensor2D<double> logA, Tensor2D<double> logB, Span<double> logAGradient, Span<double> logBGradient, TensorWorkspace? workspace = null);

    /// <summary>A recurrent network over a batch of sequences: <c>x[t, b, d]</c>.</summary>
    [TensorFunction(Defaults = false)]
    public static double Rnn(Tensor2D<double> w, Tensor2D<double> u, Tensor1D<double> b, [Data] Tensor3D<double> x)
    {
        var h = Tensor2D.Zeros<double>(x.GetLength(1), b.Length);
        for (var t = 0; t < x.GetLength(0); t++)
        {
            h = Tanh(MatMul(h, Transpose(w)) + MatMul(x[t], Transpose(u)) + b);
        }

        return Sum(h * h);
    }

    [Compiled(nameof(Rnn))]
    public static partial double RnnCompiled(Tensor2D<double> w, Tensor2D<double> u, Tensor1D<double> b, Tensor3D<double> x, TensorWorkspace? workspace = null);

    [Gradient(nameof(Rnn))]
    public static partial double RnnGradient(
        Tensor2D<double> w, Tensor2D<double> u, Tensor1D<double> b, Tensor3D<double> x,
        Span<double> wGradient, Span<double> uGradient, Span<double> bGradient, TensorWorkspace? workspace = null);

    /// <summary>A network of two hidden layers; its gradient by what it is given.</summary>
    [TensorFunction(Defaults = false)]
    public static double Mlp(
        Tensor2D<double> x, [Data] Tensor2D<double> w1, [Data] Tensor1D<double> b1, [Data] Tensor2D<double> w2, [Data] Tensor1D<double> b2,
        [Data] Tensor2D<double> w3, [Data] double b3) =>
        Sum(MatMul(Tanh(MatMul(Tanh(MatMul(x, w1) + b1), w2) + b2), w3) + b3);

    [Compiled(nameof(Mlp))]
    public static partial double MlpCompiled(
        Tensor2D<double> x, Tensor2D<double> w1, Tensor1D<double> b1, Tensor2D<double> w2, Tensor1D<double> b2, Tensor2D<double> w3, double b3,
        TensorWorkspace? workspace = null);

    [Gradient(nameof(Mlp))]
    public static partial double MlpGradient(
        Tensor2D<double> x, Tensor2D<double> w1, Tensor1D<double> b1, Tensor2D<double> w2, Tensor1D<double> b2, Tensor2D<double> w3, double b3,
        Span<double> xGradient, TensorWorkspace? workspace = null);

    /// <summary>A product of matrices.</summary>
    [TensorFunction(Defaults = false)]
    public static Tensor2D<double> Gemm(Tensor2D<double> a, Tensor2D<double> b) => MatMul(a, b);

    [Compiled(nameof(Gemm))]
    public static partial void GemmCompiled(Tensor2D<double> a, Tensor2D<double> b, Span<double> destination, TensorWorkspace? workspace = null);

    [Vjp(nameof(Gemm))]
    public static partial void GemmVjp(
        Tensor2D<double> a, Tensor2D<double> b, Tensor2D<double> valueCotangent,
        Span<double> value, Span<double> aGradient, Span<double> bGradient, TensorWorkspace? workspace = null);
}
