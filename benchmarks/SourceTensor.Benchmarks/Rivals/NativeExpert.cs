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

    [DllImport(Library)]
    public static extern double expert_rl_multi(int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta);

    [DllImport(Library)]
    public static extern double expert_rl_multi_gradient(
        int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta, double[] alphaGradient, double[] betaGradient);

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
