using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace SourceTensor.Benchmarks;

/// <summary><c>benchmarks/native/expert</c>, which the build compiles where there is gcc and the processor has AVX-512. The names are those of the C functions.</summary>
internal static class NativeExpert
{
    private const string Library = "expert";

    /// <summary>Whether the library was built, and the processor runs it.</summary>
    public static bool IsThere { get; } =
        File.Exists(Path.Combine(AppContext.BaseDirectory, $"lib{Library}.so")) && Avx512DQ.IsSupported && Avx512F.VL.IsSupported;

    // What takes a fraction of a microsecond is called as C calls it: the usual way of calling takes part of one, too.
    [DllImport(Library), SuppressGCTransition]
    public static extern double expert_rl_single(int trials, int[] choices, double[] rewards, double alpha, double beta);

    [DllImport(Library), SuppressGCTransition]
    public static extern double expert_rl_single_gradient(
        int trials, int[] choices, double[] rewards, double alpha, double beta, double[] alphaGradient, double[] betaGradient);

    [DllImport(Library), SuppressGCTransition]
    public static extern double expert_series(int n, double m);

    [DllImport(Library), SuppressGCTransition]
    public static extern double expert_series_gradient(int n, double m, double[] mGradient);

    [DllImport(Library)]
    public static extern double expert_rl_multi(int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta);

    [DllImport(Library)]
    public static extern double expert_rl_multi_gradient(
        int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta, double[] alphaGradient, double[] betaGradient);

    [DllImport(Library)]
    public static extern double expert_elementwise(int n, double[] x, double mu, double sigma);

    [DllImport(Library)]
    public static extern double expert_elementwise_gradient(
        int n, double[] x, double mu, double sigma, double[] xGradient, double[] muGradient, double[] sigmaGradient);

    [DllImport(Library)]
    public static extern double expert_garch(int n, double[] e, double w, double a, double b);

    [DllImport(Library)]
    public static extern double expert_garch_gradient(int n, double[] e, double w, double a, double b, double[] wGradient, double[] aGradient, double[] bGradient);

    [DllImport(Library)]
    public static extern double expert_hmm(int steps, double[] logA, double[] logB);

    [DllImport(Library)]
    public static extern double expert_hmm_gradient(int steps, double[] logA, double[] logB, double[] memory, double[] logAGradient, double[] logBGradient);

    [DllImport(Library)]
    public static extern double expert_rnn(int steps, double[] x, double[] w, double[] u, double[] b);

    [DllImport(Library)]
    public static extern double expert_rnn_gradient(
        int steps, double[] x, double[] w, double[] u, double[] b, double[] memory, double[] wGradient, double[] uGradient, double[] bGradient);

    [DllImport(Library)]
    public static extern double expert_mlp(int rows, double[] x, double[] w1, double[] b1, double[] w2, double[] b2, double[] w3, double b3);

    [DllImport(Library)]
    public static extern double expert_mlp_gradient(
        int rows, double[] x, double[] w1, double[] b1, double[] w2, double[] b2, double[] w3, double b3, double[] xGradient);
}
