using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>One id, one descriptor, one page, one test file.</summary>
public sealed class PagesTests
{
    private static readonly string Pages = Path.GetFullPath(Path.Combine(Snapshot.ProjectDirectory, "..", "..", "docs", "diagnostics"));

    /// <summary>What no program can be written for.</summary>
    private static readonly string[] WithoutProgram = [Descriptors.InternalError.Id];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_descriptor_has_a_page_and_every_page_a_descriptor() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        Directory.GetFiles(Pages, "ST*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_why_shows_an_example_and_says_what_to_do(string id)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\nYou see this because ", page, StringComparison.Ordinal);
        Assert.Contains("```csharp\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {Severity(descriptor)} | {descriptor.Title} |\n", File.ReadAllText(Path.Combine(Pages, "README.md")), StringComparison.Ordinal);
    }

    private static string Severity(DiagnosticDescriptor descriptor) => !descriptor.IsEnabledByDefault ? "off" : descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_a_test_file(string id) => Assert.True(WithoutProgram.Contains(id) || typeof(PagesTests).Assembly.GetType($"SourceTensor.Generator.Tests.{id}") is not null);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_has_no_final_period(string id)
    {
        var message = Descriptors.All.Single(descriptor => descriptor.Id == id).MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.False(message.EndsWith('.'));
        Assert.Single(Descriptors.All, descriptor => descriptor.Id == id);
    }

    [Fact]
    public void A_class_that_is_not_partial_gets_nothing()
    {
        const string Source = """
            public static class Model
            {
                [SourceTensor.TensorFunction]
                public static double F(double x) => x;
            }
            """;
        Assert.Empty(Compile.Driver().RunGenerators(Compile.Compilation(Compile.Parse(Source))).GetRunResult().GeneratedTrees);
    }
}
