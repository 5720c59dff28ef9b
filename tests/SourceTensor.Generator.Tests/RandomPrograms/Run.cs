using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>So many programs of one run, compared in compilations of many.</summary>
internal sealed class Run
{
    private const int InOneCompilation = 25;
    private static readonly RandomProgramGen s_programs = new();

    private readonly List<(RandomProgram Program, Outcome Outcome)> _all = [];

    public IReadOnlyList<(RandomProgram Program, Outcome Outcome)> All => _all;

    public TimeSpan Elapsed { get; private set; }

    public int Count(Verdict verdict) => _all.Count(item => item.Outcome.Verdict == verdict);

    public static Run Of(ulong seed, int count)
    {
        var clock = Stopwatch.StartNew();
        var run = new Run();
        for (var i = 0; i < count; i += InOneCompilation)
        {
            List<RandomProgram> programs = [.. Enumerable.Range(i, Math.Min(InOneCompilation, count - i)).Select(k => s_programs.Number(seed, k))];
            run._all.AddRange(programs.Zip(Batch.Run(programs)));
        }

        run.Elapsed = clock.Elapsed;
        return run;
    }

    /// <summary>One program by the seed that a failure shows.</summary>
    public static Run Of(string seed)
    {
        var program = s_programs.Generate(PCG.Parse(seed), null, out _);
        var run = new Run();
        run._all.Add((program, Batch.Run([program])[0]));
        return run;
    }

    public string Summary() => string.Create(CultureInfo.InvariantCulture, $"""
        {_all.Count} programs in {Elapsed.TotalSeconds:F1} s: {Count(Verdict.Agrees)} agree, {Count(Verdict.Refused)} refused, {Count(Verdict.Skipped)} skipped, {Count(Verdict.Failed)} failed.
        Refused: {string.Join(", ", _all.Where(item => item.Outcome.Verdict == Verdict.Refused).CountBy(item => item.Outcome.Detail.Split(':')[0]).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}
        Terms: {_all.Average(item => item.Program.Root.Count):F0} on average.
        """);

    /// <summary>The first failures of each kind, made smaller, with all that is needed to keep them.</summary>
    public string Failures(int most, TimeSpan limitOfEach)
    {
        var text = new StringBuilder();
        var kinds = _all.Where(item => item.Outcome.Verdict == Verdict.Failed).GroupBy(item => item.Outcome.Category).ToList();
        foreach (var kind in kinds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind.Count()} × {kind.Key}: {string.Join(" ", kind.Take(20).Select(item => item.Program.Seed))}");
        }

        foreach (var (program, outcome) in kinds.Select(kind => kind.MinBy(item => item.Program.Root.Count)).Take(most))
        {
            var (smaller, smallest) = outcome.Detail.StartsWith("the grammar", StringComparison.Ordinal) ? (program, outcome) : Shrinker.Shrink(program, outcome, limitOfEach);
            text.AppendLine(CultureInfo.InvariantCulture, $"\n==== {smallest.Detail}\n==== RANDOM_PROGRAM={program.Seed}; to keep it, save this as Programs/<Name>/Input.cs with the class <Name>:\n{smaller.Source("Shrunk")}");
        }

        return text.ToString();
    }
}
