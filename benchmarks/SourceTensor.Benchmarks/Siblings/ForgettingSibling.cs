using System;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>rl_single</c>: three options, of which those that are not chosen are forgotten. An element is an option in a trial.</summary>
internal static class ForgettingSibling
{
    public static Sibling Create(string name, string workload, int trials)
    {
        var (alpha, beta, forgetting) = (new[] { 0.3 }, new[] { 1.5 }, new[] { 0.1 });
        int[] choices = [.. Enumerable.Range(0, trials).Select(t => (Inputs.Coin(t) + Inputs.Coin(t + 7)) % 3)];
        var rewards = Inputs.Fill(trials, t => Math.Sin((0.7 * t) + 0.3) + (choices[t] - 0.5));
        var (byAlpha, byBeta, byForgetting, workspace) = (new double[1], new double[1], new double[1], new TensorWorkspace());
        var version = new Version(
            Side.Generated,
            () => SiblingModels.ForgettingCompiled(alpha[0], beta[0], forgetting[0], choices, rewards, workspace),
            () => SiblingModels.ForgettingGradient(alpha[0], beta[0], forgetting[0], choices, rewards, out byAlpha[0], out byBeta[0], out byForgetting[0], workspace),
            ("alpha", byAlpha), ("beta", byBeta), ("forgetting", byForgetting));
        var (originalChoices, originalRewards) = Learning.Data(trials);
        return new Sibling(
            name, workload, [Learning.Generated(originalChoices, originalRewards)], 2 * trials, version, 3 * trials,
            () => SiblingModels.Forgetting(alpha[0], beta[0], forgetting[0], choices, rewards), alpha, beta, forgetting);
    }
}
