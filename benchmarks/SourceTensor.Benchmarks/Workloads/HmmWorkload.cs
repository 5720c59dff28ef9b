using System;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary><c>hmm</c>.</summary>
internal static class HmmWorkload
{
    /// <summary>The workload of so many states and steps.</summary>
    public static Workload Create(int states, int steps)
    {
        var (logA, logB) = Data(states, steps);
        return Workload.WithPublished(
            "hmm", Generated(states, steps, logA, logB), Native(states, steps, logA, logB), Expert(states, steps, logA, logB), Plain(states, steps, logA, logB));
    }

    public static (double[] LogA, double[] LogB) Data(int states, int steps)
    {
        var z = Inputs.Fill(states, states, (i, j) => Math.Sin(1 + (0.9 * i) + (1.7 * j)) + (i == j ? 2 : 0));
        var logSums = Inputs.Fill(states, i => Math.Log(z.Skip(i * states).Take(states).Sum(Math.Exp)));
        return (
            Inputs.Fill(states, states, (i, j) => z[(i * states) + j] - logSums[i]),
            Inputs.Fill(steps, states, (t, k) => -0.5 * Math.Pow((2 * Math.Sin(0.11 * t)) - (-2 + (4.0 * k / (states - 1))), 2)));
    }

    public static Version Generated(int states, int steps, double[] logA, double[] logB)
    {
        var (byA, byB, workspace) = (new double[logA.Length], new double[logB.Length], new TensorWorkspace());
        Tensor2D<double> a = new(logA, states, states);
        Tensor2D<double> b = new(logB, steps, states);
        return new Version(
            Side.Generated, () => Models.HmmCompiled(a, b, workspace), () => Models.HmmGradient(a, b, byA, byB, workspace), ("logA", byA), ("logB", byB));
    }

    private static Version? Native(int states, int steps, double[] logA, double[] logB)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (byA, byB, f) = (new double[logA.Length], new double[logB.Length], new double[logB.Length]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.hmm(states, steps, logA, logB, f),
            () => NativeBaseline.hmm_gradient(states, steps, logA, logB, f, byA, byB),
            ("logA", byA), ("logB", byB));
    }

    // Of eight states, which fill a vector.
    private static Version? Expert(int states, int steps, double[] logA, double[] logB)
    {
        if (!NativeExpert.IsThere || states != 8)
            return null;
        var (byA, byB, memory) = (new double[logA.Length], new double[logB.Length], new double[logB.Length + 8]);
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_hmm(steps, logA, logB),
            () => NativeExpert.expert_hmm_gradient(steps, logA, logB, memory, byA, byB),
            ("logA", byA), ("logB", byB));
    }

    private static Version Plain(int states, int steps, double[] logA, double[] logB)
    {
        var (byA, byB, f) = (new double[logA.Length], new double[logB.Length], new double[logB.Length]);
        return new Version(
            Side.PlainCSharp,
            () => PlainHmm.Value(states, steps, logA, logB, f),
            () => PlainHmm.Gradient(states, steps, logA, logB, f, byA, byB),
            ("logA", byA), ("logB", byB));
    }
}
