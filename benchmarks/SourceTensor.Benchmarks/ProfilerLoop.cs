using System;
using System.Diagnostics;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>Calls the generated members again and again, for a profiler to look at: <c>DOTNET_PerfMapEnabled=1 perf record … profile --only hmm</c>.</summary>
internal static class ProfilerLoop
{
    public static int Run(Options options)
    {
        if (options.Choose(Workload.Names) is not { } names)
        {
            Console.Error.WriteLine($"The workloads are: {string.Join(", ", Workload.Names)}.");
            return 2;
        }

        foreach (var version in names.SelectMany(name => Workload.Create(name).Versions).Where(version => version.Side == Side.Generated))
        {
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < options.Budget)
            {
                version.Gradient();
            }
        }

        return 0;
    }
}
