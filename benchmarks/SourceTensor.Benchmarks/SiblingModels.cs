using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace SourceTensor.Benchmarks;

/// <summary>
/// Models that resemble the workloads and are none of them: what is fast because of its shape has to be as fast here.
/// </summary>
internal static partial class SiblingModels
{
    /// <summary>Three options, of which those that are not chosen are forgotten.</summary>
    [TensorFunction(Defaults = false)]
    public static double Forgetting(double alpha, double beta, double forgetting, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            var choice = choices[t];
            total += LogSoftMax(beta * q)[choice];
            var learned = q[choice] + alpha * (rewards[t] - q[choice]);
            q += forgetting * (0.5 - q);
            q[choice] = learned;
        }

        return total;
    }

    [Compiled(nameof(Forgetting))]
    public static partial double ForgettingCompiled(
        double alpha, double beta, double forgetting, Tensor1D<int> choices, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    [Gradient(nameof(Forgetting))]
    public static partial double ForgettingGradient(
        double alpha, double beta, double forgetting, Tensor1D<int> choices, Tensor1D<double> rewards,
        out double alphaGradient, out double betaGradient, out double forgettingGradient, TensorWorkspace? workspace = null);

    /// <summary>Participants who learn, some of whom share their parameters.</summary>
    [TensorFunction(Defaults = false)]
    public static double Shared(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor1D<int> groups, Tensor2D<int> choices, [Data] Tensor2D<double> rewards)
    {
        var total = 0.0;
        for (var p = 0; p < groups.Length; p++)
        {
            var q = Tensor1D.Filled(2, 0.5);
            for (var t = 0; t < choices.Rows; t++)
            {
                var choice = choices[t, p];
                total += LogSoftMax(beta[groups[p]] * q)[choice];
                q[choice] += alpha[groups[p]] * (rewards[t, p] - q[choice]);
            }
        }

        return total;
    }

    [Compiled(nameof(Shared))]
    public static partial double SharedCompiled(
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor1D<int> groups, Tensor2D<int> choices, Tensor2D<double> rewards, TensorWorkspace? workspace = null);

    [Gradient(nameof(Shared))]
    public static partial double SharedGradient(
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor1D<int> groups, Tensor2D<int> choices, Tensor2D<double> rewards,
        Span<double> alphaGradient, Span<double> betaGradient, TensorWorkspace? workspace = null);

    /// <summary>A recurrence that divides by its counter and adds a multiple of it.</summary>
    [TensorFunction(Defaults = false)]
    public static double Counted(double m, int n)
    {
        var s = 1.0;
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            s = s / (i + 2) + m * i;
            total += s;
        }

        return total;
    }

    [Compiled(nameof(Counted))]
    public static partial double CountedCompiled(double m, int n, TensorWorkspace? workspace = null);

    [Gradient(nameof(Counted))]
    public static partial double CountedGradient(double m, int n, out double mGradient, TensorWorkspace? workspace = null);

    /// <summary>The logistic density, weighted by a hyperbolic tangent.</summary>
    [TensorFunction(Defaults = false)]
    public static double Logistic(Tensor1D<double> x, double mu, double sigma)
    {
        var e = Exp(-(x - mu) / sigma);
        return Sum(e / (sigma * Square(1 + e)) * Tanh(x));
    }

    [Compiled(nameof(Logistic))]
    public static partial double LogisticCompiled(Tensor1D<double> x, double mu, double sigma, TensorWorkspace? workspace = null);

    [Gradient(nameof(Logistic))]
    public static partial double LogisticGradient(
        Tensor1D<double> x, double mu, double sigma, Span<double> xGradient, out double muGradient, out double sigmaGradient, TensorWorkspace? workspace = null);

    /// <summary>Garch(2, 1): the variances of two days before, the square of one.</summary>
    [TensorFunction(Defaults = false)]
    public static double Garch21(double w, double a, double b1, double b2, [Data] Tensor1D<double> e)
    {
        var h = 1.0;
        var before = 1.0;
        var total = 0.0;
        for (var t = 0; t < e.Length; t++)
        {
            total += Log(2 * Math.PI) + Log(h) + e[t] * e[t] / h;
            (h, before) = (w + a * e[t] * e[t] + b1 * h + b2 * before, h);
        }

        return 0.5 * total;
    }

    [Compiled(nameof(Garch21))]
    public static partial double Garch21Compiled(double w, double a, double b1, double b2, Tensor1D<double> e, TensorWorkspace? workspace = null);

    [Gradient(nameof(Garch21))]
    public static partial double Garch21Gradient(
        double w, double a, double b1, double b2, Tensor1D<double> e,
        out double wGradient, out double aGradient, out double b1Gradient, out double b2Gradient, TensorWorkspace? workspace = null);

    /// <summary>A network of gated recurrent units: <c>x[t, b, d]</c>; z keeps, r resets.</summary>
    [TensorFunction(Defaults = false)]
    public static double Gru(
        Tensor2D<double> wz, Tensor2D<double> wr, Tensor2D<double> wh, Tensor2D<double> uz, Tensor2D<double> ur, Tensor2D<double> uh, Tensor1D<double> b,
        [Data] Tensor3D<double> x)
    {
        var h = Tensor2D.Zeros<double>(x.GetLength(1), b.Length);
        for (var t = 0; t < x.GetLength(0); t++)
        {
            var z = Sigmoid(MatMul(h, Transpose(wz)) + MatMul(x[t], Transpose(uz)));
            var r = Sigmoid(MatMul(h, Transpose(wr)) + MatMul(x[t], Transpose(ur)));
            var proposed = Tanh(MatMul(r * h, Transpose(wh)) + MatMul(x[t], Transpose(uh)) + b);
            h = z * h + (1 - z) * proposed;
        }

        return Sum(h * h);
    }

    [Compiled(nameof(Gru))]
    public static partial double GruCompiled(
        Tensor2D<double> wz, Tensor2D<double> wr, Tensor2D<double> wh, Tensor2D<double> uz, Tensor2D<double> ur, Tensor2D<double> uh, Tensor1D<double> b,
        Tensor3D<double> x, TensorWorkspace? workspace = null);

    [Gradient(nameof(Gru))]
    public static partial double GruGradient(
        Tensor2D<double> wz, Tensor2D<double> wr, Tensor2D<double> wh, Tensor2D<double> uz, Tensor2D<double> ur, Tensor2D<double> uh, Tensor1D<double> b,
        Tensor3D<double> x,
        Span<double> wzGradient, Span<double> wrGradient, Span<double> whGradient, Span<double> uzGradient, Span<double> urGradient, Span<double> uhGradient,
        Span<double> bGradient, TensorWorkspace? workspace = null);

    /// <summary>A network of two hidden layers with logistic units.</summary>
    [TensorFunction(Defaults = false)]
    public static double LogisticLayers(
        Tensor2D<double> x, [Data] Tensor2D<double> w1, [Data] Tensor1D<double> b1, [Data] Tensor2D<double> w2, [Data] Tensor1D<double> b2,
        [Data] Tensor2D<double> w3, [Data] double b3) =>
        Sum(MatMul(Sigmoid(MatMul(Sigmoid(MatMul(x, w1) + b1), w2) + b2), w3) + b3);

    [Compiled(nameof(LogisticLayers))]
    public static partial double LogisticLayersCompiled(
        Tensor2D<double> x, Tensor2D<double> w1, Tensor1D<double> b1, Tensor2D<double> w2, Tensor1D<double> b2, Tensor2D<double> w3, double b3,
        TensorWorkspace? workspace = null);

    [Gradient(nameof(LogisticLayers))]
    public static partial double LogisticLayersGradient(
        Tensor2D<double> x, Tensor2D<double> w1, Tensor1D<double> b1, Tensor2D<double> w2, Tensor1D<double> b2, Tensor2D<double> w3, double b3,
        Span<double> xGradient, TensorWorkspace? workspace = null);
}
