using System;
using System.Collections.Generic;

namespace SourceTensor.Benchmarks;

/// <summary><c>dotnet run -c Release --project benchmarks/SourceTensor.Benchmarks -- scan</c></summary>
internal static class Program
{
    private static readonly Dictionary<string, Action> s_benchmarks = new(StringComparer.Ordinal)
    {
        ["product"] = ProductBenchmark.Run,
        ["scan"] = ScanBenchmark.Run,
    };

    private static int Main(string[] names)
    {
        foreach (var name in names)
        {
            if (!s_benchmarks.TryGetValue(name, out var run))
            {
                Console.Error.WriteLine($"There is no benchmark `{name}`; there are: {string.Join(", ", s_benchmarks.Keys)}.");
                return 1;
            }

            run();
        }

        if (names.Length == 0)
        {
            Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", s_benchmarks.Keys)}.");
        }

        return names.Length == 0 ? 1 : 0;
    }
}
