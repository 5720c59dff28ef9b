using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>The same sources give the same bytes, in whichever order they come and however their lines end.</summary>
public sealed class DeterminismTests
{
    /// <summary>Programs of all kinds: every seventh, and two of several files.</summary>
    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> s_sources = new(() =>
    [
        .. Corpus.Files.Where((file, i) => i % 7 == 0 || !file.Name.EndsWith("/Input.cs", StringComparison.Ordinal)).SelectMany(file => file.Compilation.SyntaxTrees).Distinct()
            .Where(tree => !tree.FilePath.EndsWith("Program.cs", StringComparison.Ordinal)).Select(tree => (tree.FilePath, tree.ToString())),
    ]);

    private static readonly Lazy<IReadOnlyList<(string, string)>> s_expected = new(() => Texts(s_sources.Value));

    [Fact]
    public void Twice_the_same() => Same(s_sources.Value);

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        Same(s_sources.Value.Reverse());
        var random = new Random(5);
        Same(s_sources.Value.OrderBy(_ => random.Next()));
    }

    [Fact]
    public void Line_endings_do_not_matter()
    {
        Assert.DoesNotContain('\r', s_sources.Value[0].Text);
        Same(s_sources.Value.Select(source => (source.Path, source.Text.ReplaceLineEndings("\r\n"))));
    }

    private static void Same(IEnumerable<(string Path, string Text)> sources)
    {
        var texts = Texts(sources);
        Assert.NotEmpty(texts);
        Assert.Equal(s_expected.Value, texts);
    }

    private static List<(string, string)> Texts(IEnumerable<(string Path, string Text)> sources)
    {
        var input = Compile.Compilation(sources.Select(source => Compile.Parse(source.Text, source.Path)));
        var result = Assert.Single(Compile.Driver().RunGenerators(input).GetRunResult().Results);
        Assert.Null(result.Exception);
        return [.. result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order()];
    }
}
