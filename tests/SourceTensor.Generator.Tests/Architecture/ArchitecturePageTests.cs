using System;
using System.IO;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The kernel that docs/architecture.md shows is the one that is emitted.</summary>
public sealed class ArchitecturePageTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Snapshot.ProjectDirectory, "..", ".."));

    [Fact]
    public void The_kernel_shown_is_the_one_emitted()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "architecture.md")).ReplaceLineEndings("\n");
        var shown = page.Split("```csharp\n")[1].Split("```")[0];
        var samples = Path.Combine(Root, "samples", "Notebook");
        var program = Compile.Run([.. new[] { "RescorlaWagner.cs", "RescorlaWagner.Sums.cs" }.Select(file => File.ReadAllText(Path.Combine(samples, file)))]);
        var emitted = program.Files.Single(file => file.Key.EndsWith("RescorlaWagner.LogLikelihoodGradient.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains(shown, string.Concat(emitted.Split('\n').Select(line => (line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line) + "\n")), StringComparison.Ordinal);
    }
}
