using System;
using System.Collections.Generic;

namespace SourceTensor.Benchmarks;

/// <summary><c>dotnet run -c Release --project benchmarks/SourceTensor.Benchmarks -- workloads --json FILE</c></summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Options, int>> s_benchmarks = new(StringComparer.Ordinal)
    {
        ["workloads"] = WorkloadBenchmark.Run,
        ["siblings"] = SiblingBenchmark.Run,
        ["growth"] = GrowthBenchmark.Run,
        ["product"] = ProductBenchmark.Run,
        ["lanes"] = LaneBenchmark.Run,
        ["scan"] = ScanBenchmark.Run,
    };

    private static int Main(string[] arguments)
    {
        if (arguments is [var name, .. var rest] && s_benchmarks.TryGetValue(name, out var run) && Options.Parse(rest) is { } options)
            return run(options);
        Console.Error.WriteLine($"usage: NAME {Options.Usage}    NAME: {string.Join(", ", s_benchmarks.Keys)}");
        return 2;
    }
}
