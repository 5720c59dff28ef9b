using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.Benchmarks;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>The machine, and today.</summary>
    public static string Described => FormattableString.Invariant($"{Description}, {DateTime.UtcNow:yyyy-MM-dd}");

    /// <summary>In a few words.</summary>
    public static string Description { get; } =
        $"{Processor()}, {Environment.ProcessorCount} cores, vectors of {Width()} bits; {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}";

    private static string Processor()
    {
        if (!File.Exists("/proc/cpuinfo"))
            return RuntimeInformation.ProcessArchitecture.ToString();
        var first = File.ReadLines("/proc/cpuinfo").TakeWhile(line => line.Length > 0).Select(line => line.Split(':', StringSplitOptions.TrimEntries)).ToLookup(pair => pair[0], pair => pair[^1]);
        return $"{Value("model name")} (family {Value("cpu family")}, model {Value("model")})";

        string Value(string name) => first[name].FirstOrDefault("unknown");
    }

    private static int Width() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}
