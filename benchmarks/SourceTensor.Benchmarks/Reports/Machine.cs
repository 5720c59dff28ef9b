using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.Benchmarks;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>In a few words.</summary>
    public static string Description { get; } =
        $"{Processor()}, {Environment.ProcessorCount} cores, vectors of {Width()} bits; {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}";

    private static string Processor() => !File.Exists("/proc/cpuinfo") ? RuntimeInformation.ProcessArchitecture.ToString() : string.Join(
        " ", File.ReadLines("/proc/cpuinfo").TakeWhile(line => line.Length > 0).Where(line => line.StartsWith("model name", StringComparison.Ordinal)
            || line.StartsWith("cpu family", StringComparison.Ordinal) || line.StartsWith("model\t", StringComparison.Ordinal)).Select(line => line.Replace("\t", "").Replace("model name: ", "").Replace("cpu family:", "family").Replace("model:", "model")));

    private static int Width() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}
