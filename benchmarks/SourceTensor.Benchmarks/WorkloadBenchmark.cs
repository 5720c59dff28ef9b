using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>The workloads: are they computed right, and how fast, beside everybody else who computes them?</summary>
internal static class WorkloadBenchmark
{
    /// <summary>Measures, prints and writes; 1 where something is computed that should not be.</summary>
    public static int Run(Options options)
    {
        if (options.Choose(Workload.Names) is not { } names)
        {
            Console.Error.WriteLine($"The workloads are: {string.Join(", ", Workload.Names)}.");
            return 2;
        }

        if (!NativeBaseline.IsThere)
            Console.WriteLine("The plain C baseline is left out: there was no gcc to compile benchmarks/native/workloads.c.");
        if (!NativeExpert.IsThere)
            Console.WriteLine("The expert's C is left out: there was no gcc to compile benchmarks/native/expert, or the processor has no AVX-512.");
        var all = new List<Measured>();
        foreach (var name in names)
        {
            var measured = Measured.Of(Workload.Create(name), options.Budget);
            all.Add(measured);
            Console.WriteLine(FormattableString.Invariant(
                $"{name}: first gradient {measured.FirstCall[measured.Best.Version]:F1} ms, {measured.Bytes[measured.Best.Version]} bytes per call, {(measured.Differences.Count == 0 ? "agrees" : "DIFFERS")}"));
            GC.Collect();
        }

        Console.WriteLine();
        var (heading, rows) = ($"{Machine.Described}. Microseconds, least of interleaved samples.", WorkloadTable.Rows(all));
        Console.WriteLine(heading);
        WorkloadTable.Print(Console.Out, rows);
        Console.WriteLine(ExpertNote);
        if (options.Json is not null)
            WorkloadJson.Write(options.Json, all);
        if (options.Markdown is not null)
            Page.Replace(options.Markdown, "workloads", $"{heading}\n\n{WorkloadTable.Markdown(rows)}\n{ExpertNote}\n{Missed(all)}");
        foreach (var difference in all.SelectMany(measured => measured.Differences))
        {
            Console.Error.WriteLine(difference);
        }

        return all.All(measured => measured.Differences.Count == 0) ? 0 : 1;
    }

    private const string ExpertNote =
        "The expert's C (`benchmarks/native/expert`: AVX-512 intrinsics, derived by hand) is measured in turns with the others; `published` is what another expert's took on one core of\n" +
        "a Zen 4 at 3.65 GHz. A star: there is none of this workload, or it could not be compiled, and the published time stands in its place.";

    // The goal is 1.25 on each and 1.0 in the mean.
    private static string Missed(IReadOnlyList<Measured> all)
    {
        const double Goal = 1.25;
        var lines = new List<string>();
        foreach (var measured in all)
        {
            var (_, forward, gradient) = measured.Best;
            var (expert, published) = (measured.Expert, measured.Published);
            if (forward.Min > Goal * expert.Forward || gradient.Min > Goal * expert.Gradient)
                lines.Add($"- {measured.Workload.Name}: forward {Ratios(forward.Min, expert.Forward, published.Forward)}, gradient {Ratios(gradient.Min, expert.Gradient, published.Gradient)}");
        }

        return lines.Count == 0
            ? "\nNo target is missed.\n"
            : $"\nMissed is the goal of {Goal} times the expert's time (in brackets: what it is of the published one) by:\n\n{string.Join('\n', lines)}\n";
    }

    private static string Ratios(double own, double expert, double published) => $"{WorkloadTable.Ratio(own / expert)} ({WorkloadTable.Ratio(own / published)})";
}
