using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Text compared with a checked-in file. The conventions are Verify's, so that it can take over without a rename:
/// <c>Name.verified.txt</c> is what was accepted, <c>Name.received.txt</c> what a failing test saw. Set SNAPSHOT_ACCEPT=1
/// to accept what is seen; on a build server, where CI is set, that is ignored.
/// </summary>
internal static class Snapshot
{
    /// <summary>The directory of the test project's sources.</summary>
    public static string ProjectDirectory { get; } = typeof(Snapshot).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ProjectDirectory").Value!;

    /// <param name="path">
    /// Relative to the test project, without the marker: <c>Programs/Decay/Ir.txt</c> stands for <c>Ir.verified.txt</c>.
    /// </param>
    /// <param name="actual">The text to compare.</param>
    public static void Match(string path, string actual)
    {
        var accept = Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        Match(Path.Combine(ProjectDirectory, path), actual, accept);
    }

    /// <summary>The same with everything it depends on passed in.</summary>
    internal static void Match(string fullPath, string actual, bool accept)
    {
        var (verified, received) = (Marked(fullPath, "verified"), Marked(fullPath, "received"));
        var seen = Normalise(actual);
        var expected = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        if (accept && expected != seen)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
            File.WriteAllText(verified, seen);
            expected = seen;
        }

        if (expected == seen)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, seen);
        var difference = expected is null ? "there is no such file yet" : FirstDifference(expected, seen);
        throw new XunitException($"{Path.GetFileName(verified)}: {difference}. Accept {Path.GetFileName(received)} with SNAPSHOT_ACCEPT=1");
    }

    private static string Marked(string path, string marker) =>
        Path.ChangeExtension(path, null) + "." + marker + Path.GetExtension(path);

    // Line ends, a byte order mark and the number of newlines at the end are the editor's business.
    private static string Normalise(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    private static string FirstDifference(string expected, string seen)
    {
        var (left, right) = (expected.Split('\n'), seen.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1} differs\nexpected: {left.ElementAtOrDefault(line)}\nreceived: {right.ElementAtOrDefault(line)}\n";
    }
}
