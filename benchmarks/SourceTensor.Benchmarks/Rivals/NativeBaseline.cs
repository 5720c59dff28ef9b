using System;
using System.IO;
using System.Runtime.InteropServices;

namespace SourceTensor.Benchmarks;

/// <summary><c>benchmarks/native/workloads.c</c>, which the build compiles where there is gcc. The names are those of the C functions.</summary>
internal static class NativeBaseline
{
    private const string Library = "workloads";

    /// <summary>Whether the library was built.</summary>
    public static bool IsThere { get; } = File.Exists(Path.Combine(AppContext.BaseDirectory, $"lib{Library}.so"));

    [DllImport(Library)]
    public static extern double rl_single(int trials, int[] choices, double[] rewards, double alpha, double beta);

    [DllImport(Library)]
    public static extern double rl_single_gradient(int trials, int[] choices, double[] rewards, double alpha, double beta, double[] alphaGradient, double[] betaGradient);

    [DllImport(Library)]
    public static extern double rl_multi(int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta);

    [DllImport(Library)]
    public static extern double rl_multi_gradient(
        int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta, double[] alphaGradient, double[] betaGradient);

    [DllImport(Library)]
    public static extern double series(int n, double m);

    [DllImport(Library)]
    public static extern double series_gradient(int n, double m, double[] mGradient);

    [DllImport(Library)]
    public static extern double elementwise(int n, double[] x, double mu, double sigma);

    [DllImport(Library)]
    public static extern double elementwise_gradient(
        int n, double[] x, double mu, double sigma, double[] xGradient, double[] muGradient, double[] sigmaGradient);

    [DllImport(Library)]
    public static extern double garch(int n, double[] e, double w, double a, double b);

    [DllImport(Library)]
    public static extern double garch_gradient(int n, double[] e, double w, double a, double b, double[] wGradient, double[] aGradient, double[] bGradient);

    [DllImport(Library)]
    public static extern double hmm(int k, int steps, double[] logA, double[] logB, double[] f);

    [DllImport(Library)]
    public static extern double hmm_gradient(int k, int steps, double[] logA, double[] logB, double[] f, double[] logAGradient, double[] logBGradient);

    [DllImport(Library)]
    public static extern double rnn(int steps, int batch, int inputs, int hidden, double[] x, double[] w, double[] u, double[] b, double[] h);

    [DllImport(Library)]
    public static extern double rnn_gradient(
        int steps, int batch, int inputs, int hidden, double[] x, double[] w, double[] u, double[] b, double[] h,
        double[] adjoint, double[] wGradient, double[] uGradient, double[] bGradient);

    [DllImport(Library)]
    public static extern double mlp(
        int rows, int inputs, int hidden, double[] x, double[] w1, double[] b1, double[] w2, double[] b2, double[] w3, double b3);

    [DllImport(Library)]
    public static extern double mlp_gradient(
        int rows, int inputs, int hidden, double[] x, double[] w1, double[] b1, double[] w2, double[] b2, double[] w3, double b3, double[] xGradient);

    [DllImport(Library)]
    public static extern void gemm(int n, double[] a, double[] b, double[] c);

    [DllImport(Library)]
    public static extern void gemm_gradient(int n, double[] a, double[] b, double[] cotangent, double[] c, double[] aGradient, double[] bGradient);
}
