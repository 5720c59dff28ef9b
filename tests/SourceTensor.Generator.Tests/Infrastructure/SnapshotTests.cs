using System;
using System.IO;
using Xunit;
using Xunit.Sdk;

namespace SourceTensor.Generator.Tests;

/// <summary>The helper that all snapshots rely on.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("snapshot");

    private string Path(string name) => System.IO.Path.Combine(_directory.FullName, name);

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void A_new_snapshot_fails_and_leaves_what_was_seen()
    {
        Assert.Throws<XunitException>(() => Snapshot.Match(Path("Output.cs"), "class C;", accept: false));
        Assert.Equal("class C;\n", File.ReadAllText(Path("Output.received.cs")));
        Assert.False(File.Exists(Path("Output.verified.cs")));
    }

    [Fact]
    public void A_difference_is_named_by_its_first_line()
    {
        File.WriteAllText(Path("Ir.verified.txt"), "one\ntwo\nthree\n");
        var failure = Assert.Throws<XunitException>(() => Snapshot.Match(Path("Ir.txt"), "one\n2\n3\n", accept: false));
        Assert.Contains("line 2 differs\nexpected: two\nreceived: 2\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_do_not_matter_and_a_match_removes_what_was_received()
    {
        File.WriteAllText(Path("Ir.verified.txt"), "\uFEFFone\r\ntwo");
        File.WriteAllText(Path("Ir.received.txt"), "old");
        Snapshot.Match(Path("Ir.txt"), "one\ntwo\n\n", accept: false);
        Assert.False(File.Exists(Path("Ir.received.txt")));
    }

    [Fact]
    public void Accepting_writes_the_snapshot()
    {
        Snapshot.Match(Path("New/Ir.txt"), "one", accept: true);
        Assert.Equal("one\n", File.ReadAllText(Path("New/Ir.verified.txt")));
    }
}
