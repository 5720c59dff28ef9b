using System;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>One participant who learns: <c>rl_single</c> and <c>rl_single_long</c>.</summary>
internal static class Learning
{
    private const double Alpha = 0.3, Beta = 1.5;

    /// <summary>The workload of so many trials.</summary>
    public static Workload Single(string name, int trials)
    {
        var (choices, rewards) = Data(trials);
        return Workload.WithPublished(name, Generated(choices, rewards), Native(choices, rewards), Expert(choices, rewards), Plain(choices, rewards));
    }

    /// <summary>Choices and rewards.</summary>
    public static (int[] Choices, double[] Rewards) Data(int trials)
    {
        int[] choices = [.. Enumerable.Range(0, trials).Select(t => Inputs.Coin(t))];
        return (choices, Inputs.Fill(trials, t => Math.Sin((0.7 * t) + 0.3) + (choices[t] - 0.5)));
    }

    public static Version Generated(int[] choices, double[] rewards)
    {
        var (alpha, beta, workspace) = (new double[1], new double[1], new TensorWorkspace());
        return new Version(
            Side.Generated,
            () => Models.RlSingleCompiled(Alpha, Beta, choices, rewards, workspace),
            () => Models.RlSingleGradient(Alpha, Beta, choices, rewards, out alpha[0], out beta[0], workspace),
            ("alpha", alpha), ("beta", beta));
    }

    private static Version? Native(int[] choices, double[] rewards)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (alpha, beta) = (new double[1], new double[1]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.rl_single(choices.Length, choices, rewards, Alpha, Beta),
            () => NativeBaseline.rl_single_gradient(choices.Length, choices, rewards, Alpha, Beta, alpha, beta),
            ("alpha", alpha), ("beta", beta));
    }

    private static Version? Expert(int[] choices, double[] rewards)
    {
        if (!NativeExpert.IsThere)
            return null;
        var (alpha, beta) = (new double[1], new double[1]);
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_rl_single(choices.Length, choices, rewards, Alpha, Beta),
            () => NativeExpert.expert_rl_single_gradient(choices.Length, choices, rewards, Alpha, Beta, alpha, beta),
            ("alpha", alpha), ("beta", beta));
    }

    private static Version Plain(int[] choices, double[] rewards)
    {
        var (alpha, beta) = (new double[1], new double[1]);
        return new Version(
            Side.PlainCSharp,
            () => PlainLearning.Value(choices.Length, 1, choices, rewards, Alpha, Beta),
            () => PlainLearning.Gradient(choices.Length, 1, choices, rewards, Alpha, Beta, out alpha[0], out beta[0]),
            ("alpha", alpha), ("beta", beta));
    }
}
