using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceTensor.Benchmarks;

/// <summary>Models that resemble the workloads: per element they take at most one and a half times as long, or something was made for nine programs alone.</summary>
internal static class SiblingBenchmark
{
    private const double Goal = 1.5;

    /// <summary>Measures, prints and writes; 1 where something is computed that should not be.</summary>
    public static int Run(Options options)
    {
        if (options.Choose(Sibling.Names) is not { } names)
        {
            Console.Error.WriteLine($"The siblings are: {string.Join(", ", Sibling.Names)}.");
            return 2;
        }

        var (rows, json, differences) = (new List<string[]> { new[] { "sibling", "of", "forward ns", "original", "ratio", "gradient ns", "original", "ratio" } }, new JsonArray(), new List<string>());
        foreach (var name in names)
        {
            var sibling = Sibling.Create(name);
            differences.AddRange(sibling.Differences());
            var times = Timing.Interleaved(options.Budget, [sibling.Version.Forward, sibling.Version.Gradient, .. sibling.Originals.SelectMany(original => new[] { original.Forward, original.Gradient })]);
            var original = Enumerable.Range(1, sibling.Originals.Length).MinBy(i => times[(2 * i) + 1].Min);
            double[] own = [.. times[..2].Select(time => 1e3 * time.Min / sibling.Elements)];
            double[] other = [.. times[(2 * original)..((2 * original) + 2)].Select(time => 1e3 * time.Min / sibling.OriginalElements)];
            rows.Add([
                sibling.Name, sibling.Workload, WorkloadTable.Number(own[0]), WorkloadTable.Number(other[0]), WorkloadTable.Ratio(own[0] / other[0]),
                WorkloadTable.Number(own[1]), WorkloadTable.Number(other[1]), WorkloadTable.Ratio(own[1] / other[1])]);
            json.Add(new JsonObject
            {
                ["sibling"] = name, ["workload"] = sibling.Workload, ["forward_ns_per_element"] = own[0], ["original_forward_ns_per_element"] = other[0],
                ["gradient_ns_per_element"] = own[1], ["original_gradient_ns_per_element"] = other[1],
            });
        }

        WorkloadTable.Print(Console.Out, rows);
        if (options.Json is not null)
            System.IO.File.WriteAllText(options.Json, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
        if (options.Markdown is not null)
            Page.Replace(options.Markdown, "siblings", $"{Machine.Described}. Nanoseconds per element; the goal is a ratio of {Goal}.\n\n{WorkloadTable.Markdown(rows)}");
        differences.ForEach(Console.Error.WriteLine);
        return differences.Count == 0 ? 0 : 1;
    }
}
