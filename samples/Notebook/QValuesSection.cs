using System;
using SourceTensor;

namespace Notebook;

/// <summary>Section 2b of the seed: the values of a learner after each trial, one-hot as there and with integer choices.</summary>
internal static class QValuesSection
{
    public static void Run(Report report, RecordedTrials data)
    {
        report.Section("2b. Q-values");
        Single(report, data.Single, RescorlaWagner.Options);
        Multi(report, data.Multi, RescorlaWagner.Options);
    }

    private static void Single(Report report, SingleTrials data, int options)
    {
        Tensor1D<int> choices = data.Choices;
        Tensor1D<double> rewards = data.Rewards;
        var name = $"Q single {Range(choices.Length, 10)}";
        var shown = Math.Min(choices.Length, 10) * options;

        // As in the seed: one-hot choices, repeated rewards, one alpha per option.
        var (oneHot, repeated) = (OneHot.Choices(choices, options), OneHot.Repeat(rewards, options));
        var alpha = Tensor1D.Filled(options, data.Alpha);
        var trace = RescorlaWagner.QValuesCompiled(oneHot, repeated, alpha);
        report.Line(name, trace.Span[..shown], new Evidence(
            trace.Span.ToArray(),
            RescorlaWagner.QValues(oneHot, repeated, alpha).Span.ToArray(),
            RescorlaWagner.SumOfQValuesGradient(oneHot, repeated, alpha).Alpha.Span.ToArray(),
            CentralDifferences.Gradient(p => RescorlaWagner.SumOfQValues(oneHot, repeated, p), alpha)));

        // The same with integer choices: no one-hot, one alpha.
        var fromIndices = RescorlaWagner.QValuesFromIndicesCompiled(choices, rewards, options, data.Alpha);
        report.Line(name + " from integer choices", fromIndices.Span[..shown], new Evidence(
            fromIndices.Span.ToArray(),
            RescorlaWagner.QValuesFromIndices(choices, rewards, options, data.Alpha).Span.ToArray(),
            [RescorlaWagner.SumOfQValuesFromIndicesGradient(choices, rewards, options, data.Alpha).Alpha],
            CentralDifferences.Gradient(p => RescorlaWagner.SumOfQValuesFromIndices(choices, rewards, options, p[0]), [data.Alpha])));
        Same(report, name, trace, fromIndices);
    }

    private static void Multi(Report report, MultiTrials data, int options)
    {
        var (choices, rewards) = (Tensor2D.From(data.Choices), Tensor2D.From(data.Rewards));
        var name = $"Q multi {Range(choices.Rows, 5)}";
        var shown = Math.Min(choices.Rows, 5) * choices.Columns * options;

        var (oneHot, repeated) = (OneHot.Choices(choices, options), OneHot.Repeat(rewards, options));
        var alpha = OneHot.Repeat(data.Alpha, options);
        var trace = RescorlaWagner.QValuesOfAllCompiled(oneHot, repeated, alpha);
        report.Line(name, trace.Span[..shown], new Evidence(
            trace.Span.ToArray(),
            RescorlaWagner.QValuesOfAll(oneHot, repeated, alpha).Span.ToArray(),
            RescorlaWagner.SumOfQValuesOfAllGradient(oneHot, repeated, alpha).Alpha.Span.ToArray(),
            CentralDifferences.Gradient(p => RescorlaWagner.SumOfQValuesOfAll(oneHot, repeated, new Tensor2D<double>(p, alpha.Rows, alpha.Columns)), alpha)));

        var fromIndices = RescorlaWagner.QValuesOfAllFromIndicesCompiled(choices, rewards, options, data.Alpha);
        report.Line(name + " from integer choices", fromIndices.Span[..shown], new Evidence(
            fromIndices.Span.ToArray(),
            RescorlaWagner.QValuesOfAllFromIndices(choices, rewards, options, data.Alpha).Span.ToArray(),
            RescorlaWagner.SumOfQValuesOfAllFromIndicesGradient(choices, rewards, options, data.Alpha).Alpha.Span.ToArray(),
            CentralDifferences.Gradient(p => RescorlaWagner.SumOfQValuesOfAllFromIndices(choices, rewards, options, p), data.Alpha)));
        Same(report, name, trace, fromIndices);
    }

    private static void Same(Report report, string name, ReadOnlySpan<double> oneHot, ReadOnlySpan<double> fromIndices)
    {
        if (!oneHot.SequenceEqual(fromIndices))
        {
            report.Fail($"{name}: one-hot and integer choices give different numbers");
        }
    }

    private static string Range(int trials, int most) => trials == 0 ? "[]" : $"[0..{Math.Min(trials, most) - 1}]";
}
