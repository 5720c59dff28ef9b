using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>rl_multi</c>: each three participants share their parameters. An element is a trial of a participant.</summary>
internal static class SharedSibling
{
    public static Sibling Create(int trials, int participants)
    {
        var study = new Participants.Study(trials, participants);
        int[] groups = [.. Enumerable.Range(0, participants).Select(p => p / 3)];
        var (alpha, beta) = (study.Alpha[..(participants / 3)], study.Beta[..(participants / 3)]);
        var (byAlpha, byBeta, workspace) = (new double[alpha.Length], new double[beta.Length], new TensorWorkspace());
        Tensor2D<int> choices = new(study.Choices, trials, participants);
        Tensor2D<double> rewards = new(study.Rewards, trials, participants);
        var version = new Version(
            Side.Generated,
            () => SiblingModels.SharedCompiled(alpha, beta, groups, choices, rewards, workspace),
            () => SiblingModels.SharedGradient(alpha, beta, groups, choices, rewards, byAlpha, byBeta, workspace),
            ("alpha", byAlpha), ("beta", byBeta));
        var elements = trials * participants;
        return new Sibling(
            "each three share parameters", "rl_multi", [Participants.Loop(study), Participants.Batch(study)], elements, version, elements,
            () => SiblingModels.Shared(alpha, beta, groups, choices, rewards), alpha, beta);
    }
}
