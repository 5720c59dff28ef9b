using SourceTensor;

namespace Notebook;

/// <summary>What the seed prepares for: the log-likelihood of recorded choices, with its exact gradient.</summary>
internal static class LikelihoodSection
{
    public static void Run(Report report, RecordedTrials data)
    {
        report.Section("2c. Log-likelihoods");
        Single(report, data.Single);
        Multi(report, data.Multi);
    }

    private static void Single(Report report, SingleTrials data)
    {
        var plain = RescorlaWagner.LogLikelihood(data.Alpha, data.Beta, data.Choices, data.Rewards);
        var compiled = RescorlaWagner.LogLikelihoodCompiled(data.Alpha, data.Beta, data.Choices, data.Rewards);
        var (value, alpha, beta) = RescorlaWagner.LogLikelihoodGradient(data.Alpha, data.Beta, data.Choices, data.Rewards);

        double[] gradient = [alpha, beta];
        var differences = CentralDifferences.Gradient(
            p => RescorlaWagner.LogLikelihood(p[0], p[1], data.Choices, data.Rewards), [data.Alpha, data.Beta]);
        report.Line("log-likelihood single", [compiled], new Evidence([compiled], [plain], gradient, differences));
        report.Line("d / d(alpha, beta)", gradient, new Evidence([value], [plain], gradient, differences));
    }

    private static void Multi(Report report, MultiTrials data)
    {
        var (choices, rewards) = (Tensor2D.From(data.Choices), Tensor2D.From(data.Rewards));
        var plain = RescorlaWagner.LogLikelihoodOfAll(data.Alpha, data.Beta, choices, rewards);
        var compiled = RescorlaWagner.LogLikelihoodOfAllCompiled(data.Alpha, data.Beta, choices, rewards);

        // The declared form: memory of ours to write to, scratch memory to reuse.
        var workspace = new TensorWorkspace();
        var alpha = new double[data.Alpha.Length];
        var beta = new double[data.Beta.Length];
        var value = RescorlaWagner.LogLikelihoodOfAllGradient(data.Alpha, data.Beta, choices, rewards, alpha, beta, workspace);

        var byAlpha = CentralDifferences.Gradient(p => RescorlaWagner.LogLikelihoodOfAll(p, data.Beta, choices, rewards), data.Alpha);
        var byBeta = CentralDifferences.Gradient(p => RescorlaWagner.LogLikelihoodOfAll(data.Alpha, p, choices, rewards), data.Beta);
        report.Line("log-likelihood multi", [compiled], new Evidence([compiled], [plain], [.. alpha, .. beta], [.. byAlpha, .. byBeta]));
        report.Line("d / d alpha", alpha, new Evidence([value], [plain], alpha, byAlpha));
    }
}
