using System;
using System.Globalization;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>
/// Random programs mean the same in all their forms. <c>RANDOM_PROGRAMS</c> and <c>RANDOM_SEED</c> choose another number and other
/// programs, <c>RANDOM_PROGRAM</c> one by the seed that its failure shows.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    // What the front end refuses of programs that C# takes; everything else is a fault.
    private static readonly string[] s_refusals = ["ST1001", "ST1003", "ST1004", "ST1005", "ST1006", "ST1008", "ST1010", "ST2008"];

    [Fact]
    public void All_forms_of_random_programs_agree()
    {
        var one = Environment.GetEnvironmentVariable("RANDOM_PROGRAM");
        var count = int.Parse(Environment.GetEnvironmentVariable("RANDOM_PROGRAMS") ?? "300", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("RANDOM_SEED") ?? "1", CultureInfo.InvariantCulture);
        var run = one is null ? Run.Of(seed, count) : Run.Of(one);
        output.WriteLine(run.Summary());
        Assert.True(run.Count(Verdict.Failed) == 0, run.Failures(most: int.Parse(Environment.GetEnvironmentVariable("RANDOM_SHRUNK") ?? "4", CultureInfo.InvariantCulture), TimeSpan.FromSeconds(60)));
        if (one is not null)
        {
            return;
        }

        var refused = run.All.Where(item => item.Outcome.Verdict == Verdict.Refused).ToList();
        Assert.All(refused, item => Assert.True(s_refusals.Contains(item.Outcome.Detail.Split(':')[0]), item.Outcome.Detail + "\n" + item.Program.Source("Refused")));
        Assert.True(refused.Count <= 0.15 * count, string.Join('\n', refused.Take(20).Select(item => item.Outcome.Detail)));
        Assert.True(run.Count(Verdict.Skipped) <= 0.05 * count, run.Summary());
    }

    /// <summary>Loops that became one counted by one name, of which one was inside the other.</summary>
    [Theory]
    [InlineData("000000000x8c3")]
    public void Programs_that_have_failed_agree(string program)
    {
        var run = Run.Of(program);
        Assert.True(run.Count(Verdict.Failed) == 0, run.Failures(most: 1, TimeSpan.FromSeconds(60)));
    }
}
