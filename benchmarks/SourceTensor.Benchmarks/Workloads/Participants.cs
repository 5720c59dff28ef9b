using System;
using System.Linq;
using System.Numerics.Tensors;
using System.Threading.Tasks;

namespace SourceTensor.Benchmarks;

/// <summary>Many participants who learn, each with parameters of their own: <c>rl_multi</c>. Data has a row for each trial.</summary>
internal static class Participants
{
    /// <summary>The workload of so many trials of so many participants.</summary>
    public static Workload Create(int trials, int participants)
    {
        var study = new Study(trials, participants);
        return Workload.WithPublished(
            "rl_multi", Loop(study), Batch(study), Native(study), Expert(study), Plain(study),
            new PrimitiveLearning(trials, participants, study.Choices, study.Rewards, study.Alpha, study.Beta).Version);
    }

    /// <summary>A loop over participants around the loop over trials.</summary>
    public static Version Loop(Study study)
    {
        var (alpha, beta, workspace) = (new double[study.Count], new double[study.Count], new TensorWorkspace());
        Tensor2D<int> choices = new(study.Choices, study.Trials, study.Count);
        Tensor2D<double> rewards = new(study.Rewards, study.Trials, study.Count);
        return new Version(
            Side.Generated,
            () => Models.RlMultiCompiled(study.Alpha, study.Beta, choices, rewards, workspace),
            () => Models.RlMultiGradient(study.Alpha, study.Beta, choices, rewards, alpha, beta, workspace),
            ("alpha", alpha), ("beta", beta)) { Form = " (loop)" };
    }

    /// <summary>A batch of the model of one participant.</summary>
    /// <param name="study">The data.</param>
    /// <param name="parallel">How many threads; null for the caller's.</param>
    public static Version Batch(Study study, ParallelOptions? parallel = null)
    {
        var (alpha, beta, value, workspace) = (new double[study.Count], new double[study.Count], new double[study.Count], new TensorWorkspace());
        Tensor2D<int> choices = new(study.Choices, study.Trials, study.Count);
        Tensor2D<double> rewards = new(study.Rewards, study.Trials, study.Count);
        return new Version(
            Side.Generated,
            () =>
            {
                Models.RlBatchCompiled(study.Alpha, study.Beta, choices, rewards, value, workspace, parallel);
                return TensorPrimitives.Sum<double>(value);
            },
            () =>
            {
                Models.RlBatchGradient(study.Alpha, study.Beta, choices, rewards, value, alpha, beta, workspace, parallel);
                return TensorPrimitives.Sum<double>(value);
            },
            ("alpha", alpha), ("beta", beta)) { Form = " (batch)" };
    }

    private static Version? Native(Study study)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (alpha, beta) = (new double[study.Count], new double[study.Count]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.rl_multi(study.Trials, study.Count, study.Choices, study.Rewards, study.Alpha, study.Beta),
            () => NativeBaseline.rl_multi_gradient(study.Trials, study.Count, study.Choices, study.Rewards, study.Alpha, study.Beta, alpha, beta),
            ("alpha", alpha), ("beta", beta));
    }

    private static Version? Expert(Study study)
    {
        if (!NativeExpert.IsThere)
            return null;
        var (alpha, beta) = (new double[study.Count], new double[study.Count]);
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_rl_multi(study.Trials, study.Count, study.Choices, study.Rewards, study.Alpha, study.Beta),
            () => NativeExpert.expert_rl_multi_gradient(study.Trials, study.Count, study.Choices, study.Rewards, study.Alpha, study.Beta, alpha, beta),
            ("alpha", alpha), ("beta", beta));
    }

    private static Version Plain(Study study)
    {
        var (alpha, beta) = (new double[study.Count], new double[study.Count]);
        return new Version(
            Side.PlainCSharp,
            () =>
            {
                var total = 0.0;
                for (var p = 0; p < study.Count; p++)
                {
                    total += PlainLearning.Value(study.Trials, study.Count, study.Choices.AsSpan(p), study.Rewards.AsSpan(p), study.Alpha[p], study.Beta[p]);
                }

                return total;
            },
            () =>
            {
                var total = 0.0;
                for (var p = 0; p < study.Count; p++)
                {
                    total += PlainLearning.Gradient(
                        study.Trials, study.Count, study.Choices.AsSpan(p), study.Rewards.AsSpan(p), study.Alpha[p], study.Beta[p], out alpha[p], out beta[p]);
                }

                return total;
            },
            ("alpha", alpha), ("beta", beta));
    }

    /// <summary>What was recorded, and the parameters.</summary>
    internal sealed class Study(int trials, int participants)
    {
        public int Trials => trials;

        public int Count => participants;

        public int[] Choices { get; } = [.. Enumerable.Range(0, trials * participants).Select(k => Inputs.Coin((1000L * (k / participants)) + (k % participants)))];

        public double[] Rewards { get; } = Inputs.Fill(
            trials, participants, (t, p) => Math.Sin((0.7 * t) + (0.13 * p) + 0.3) + (Inputs.Coin((1000L * t) + p) - 0.5));

        public double[] Alpha { get; } = Inputs.Fill(participants, p => 0.1 + (0.8 * (p + 0.5) / participants));

        public double[] Beta { get; } = Inputs.Fill(participants, p => 1.5 + Math.Sin(0.37 * p));
    }
}
