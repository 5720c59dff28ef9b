using System;
using System.Collections.Generic;
using BenchmarkDotNet.Running;

namespace SourceTensor.Benchmarks;

/// <summary><c>dotnet run -c Release --project benchmarks/SourceTensor.Benchmarks -- workloads --json FILE</c></summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Options, int>> s_benchmarks = new(StringComparer.Ordinal)
    {
        ["workloads"] = WorkloadBenchmark.Run,
        ["siblings"] = SiblingBenchmark.Run,
        ["growth"] = GrowthBenchmark.Run,
        ["threads"] = ThreadsBenchmark.Run,
        ["product"] = ProductBenchmark.Run,
        ["lanes"] = LaneBenchmark.Run,
        ["scan"] = ScanBenchmark.Run,
        ["profile"] = ProfilerLoop.Run,
    };

    private static int Main(string[] arguments)
    {
        if (arguments is ["everyday", .. var own])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(own);
            return 0;
        }

        if (arguments is [var name, .. var rest] && s_benchmarks.TryGetValue(name, out var run) && Options.Parse(rest) is { } options)
            return run(options);
        Console.Error.WriteLine($"usage: NAME {Options.Usage}    NAME: {string.Join(", ", s_benchmarks.Keys)}");
        Console.Error.WriteLine("       everyday …    what follows is for BenchmarkDotNet: --filter '*Generated*', --list flat");
        return 2;
    }
}
