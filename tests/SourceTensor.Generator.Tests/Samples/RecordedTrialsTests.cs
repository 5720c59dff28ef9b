using System;
using System.IO;
using System.Linq;
using Notebook;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The notebook's data file and its loader.</summary>
public sealed class RecordedTrialsTests
{
    private const string Good = """
        { "single": { "choices": [1, 0], "rewards": [0.5, -1.25], "alpha": 0.1, "beta": 2 },
          "multi": { "choices": [[1, 0, 2]], "rewards": [[0.5, 1, 2]], "alpha": [0.1, 0.2, 0.3], "beta": [1, 2, 3] } }
        """;

    [Fact]
    public void The_recorded_trials_are_those_of_the_reference_cases()
    {
        var trials = RecordedTrials.Load(Path.Combine(AppContext.BaseDirectory, "Data", "recorded-trials.json"));
        var (single, multi) = (ReferenceCases.Get("rl_single_loglik").Inputs, ReferenceCases.Get("rl_multi_loglik").Inputs);
        Assert.Equal(single["choices"].Values, trials.Single.Choices.Select(choice => (double)choice));
        Assert.Equal(single["rewards"].Values, trials.Single.Rewards);
        Assert.Equal((single["alpha"].Values[0], single["beta"].Values[0]), (trials.Single.Alpha, trials.Single.Beta));
        Assert.Equal([100, 3], new[] { trials.Multi.Choices.GetLength(0), trials.Multi.Choices.GetLength(1) });
        Assert.Equal(multi["choices"].Values, trials.Multi.Choices.Cast<int>().Select(choice => (double)choice));
        Assert.Equal(multi["rewards"].Values, trials.Multi.Rewards.Cast<double>());
        Assert.Equal(multi["alpha"].Values, trials.Multi.Alpha);
        Assert.Equal(multi["beta"].Values, trials.Multi.Beta);
        Assert.Equal(2, trials.Options);
    }

    [Fact]
    public void The_one_hot_forms_of_the_reference_cases_follow_from_the_choices()
    {
        foreach (var (indexed, oneHot, choiceTable, rewardTable) in new[] { ("rl_single_loglik", "rl_single_qs", "Cs", "Rs"), ("rl_multi_loglik", "rl_multi_qs", "CMs", "RMs") })
        {
            var (choices, rewards) = (ReferenceCases.Get(indexed).Inputs["choices"].Values, ReferenceCases.Get(indexed).Inputs["rewards"].Values);
            Assert.Equal(choices.SelectMany(choice => new[] { choice == 0 ? 1.0 : 0, choice == 1 ? 1 : 0 }), ReferenceCases.Get(oneHot).Inputs[choiceTable].Values);
            Assert.Equal(rewards.SelectMany(reward => new[] { reward, reward }), ReferenceCases.Get(oneHot).Inputs[rewardTable].Values);
        }
    }

    [Fact]
    public void A_file_with_more_options_and_no_trials_is_fine()
    {
        Assert.Equal(3, RecordedTrials.Parse(Good, "good.json").Options);
        var none = RecordedTrials.Parse(Good.Replace("[1, 0]", "[]", StringComparison.Ordinal).Replace("[0.5, -1.25]", "[]", StringComparison.Ordinal), "none.json");
        Assert.Empty(none.Single.Choices);
    }

    [Theory]
    [InlineData("\"alpha\": 0.1,", "", "`single.alpha` is missing")]
    [InlineData("[0.5, -1.25]", "[0.5]", "`single.rewards` must have 2 entries, as many as `single.choices` has; it has 1")]
    [InlineData("[1, 0]", "[1, -1]", "`single.choices[1]` must be a choice: a whole number, 0 or more; it is -1")]
    [InlineData("[1, 0]", "[1, 0.5]", "`single.choices[1]` must be a choice")]
    [InlineData("-1.25", "1e999", "`single.rewards[1]` must be a finite number; it is 1e999")]
    [InlineData("-1.25", "\"NaN\"", "`single.rewards[1]` must be a finite number; it is \"NaN\"")]
    [InlineData("[[1, 0, 2]]", "[[1, 0]]", "`multi.choices[0]` must have 3 entries, one per participant, as `multi.alpha` has; it has 2")]
    [InlineData("[[0.5, 1, 2]]", "[]", "`multi.rewards` must have 1 entries, one row per trial, as `multi.choices` has; it has 0")]
    [InlineData("[[1, 0, 2]]", "7", "`multi.choices` must be an array; it is 7")]
    [InlineData("[1, 2, 3]", "[1, 2]", "`multi.beta` must have 3 entries")]
    [InlineData("\"multi\"", "\"many\"", "`multi` is missing")]
    [InlineData("} }", "}", "bad.json is not JSON")]
    public void What_is_wrong_is_named(string good, string bad, string message)
    {
        var failure = Assert.Throws<InvalidDataException>(() => RecordedTrials.Parse(Good.Replace(good, bad, StringComparison.Ordinal), "bad.json"));
        Assert.StartsWith("bad.json", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_object_says_so() =>
        Assert.Equal("bad.json: the file must be an object; it is [1]", Assert.Throws<InvalidDataException>(() => RecordedTrials.Parse("[1]", "bad.json")).Message);
}
