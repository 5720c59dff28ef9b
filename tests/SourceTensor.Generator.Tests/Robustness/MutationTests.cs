using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>
/// Programs as they are while somebody types. <c>MUTATIONS</c> and <c>MUTATION_SEED</c> choose another number and other edits,
/// <c>MUTATION</c> those that a failure shows.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void Neither_generator_nor_analyzer_fails_on_a_mutated_program()
    {
        if (Environment.GetEnvironmentVariable("MUTATION") is { } chosen)
        {
            var mutations = chosen.Split(' ').Select(Mutation.Parse).Select(mutation => (Mutation: mutation, Fault: MutationRun.Fault(mutation) ?? "")).ToList();
            output.WriteLine(Shown(mutations));
            Assert.All(mutations, entry => Assert.True(entry.Fault.Length == 0, entry.Fault));
            return;
        }

        var count = int.Parse(Environment.GetEnvironmentVariable("MUTATIONS") ?? "300", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("MUTATION_SEED") ?? "1", CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        var faults = new ConcurrentBag<(Mutation Mutation, string Fault)>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var mutation = Mutation.Number(seed, number);
            if (MutationRun.Fault(mutation) is { } fault)
            {
                faults.Add((mutation, fault));
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} mutations of {Corpus.Files.Count} files in {clock.Elapsed.TotalSeconds:F1} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F1} s of processors, {faults.Count} faults"));
        Assert.True(faults.IsEmpty, Shown([.. faults]));
    }

    [Fact]
    public void A_mutation_is_always_the_same_and_hardly_any_two_are()
    {
        Assert.Equal(Mutation.Number(7, 3).Text, Mutation.Parse("7/3").Text);
        var all = Enumerable.Range(0, 50).Select(number => Mutation.Number(7, number)).ToList();
        Assert.All(all, mutation => Assert.NotEqual(mutation.File.Text, mutation.Text));
        Assert.InRange(all.Select(mutation => mutation.Text).Distinct().Count(), 45, 50);
    }

    /// <summary>Each kind of fault once, with the shortest text that shows it.</summary>
    private static string Shown(IReadOnlyList<(Mutation Mutation, string Fault)> faults)
    {
        var text = new StringBuilder();
        foreach (var kind in faults.GroupBy(entry => Kind(entry.Fault)).OrderByDescending(kind => kind.Count()))
        {
            var (mutation, fault) = kind.MinBy(entry => entry.Mutation.Text.Length);
            text.AppendLine(CultureInfo.InvariantCulture, $"==== {kind.Count()} × {fault}\n==== {mutation}\n{mutation.Text}");
        }

        return text.ToString();
    }

    // Names and numbers differ; what is left of a message is its kind.
    private static string Kind(string fault)
    {
        var line = fault.Split('\n')[0];
        return new string([.. line[(line.IndexOf(": ", StringComparison.Ordinal) + 1)..].Where(letter => !char.IsDigit(letter))]);
    }
}
