using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.CodeFixes;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>All that an editor is offered: it can find each of them, and the pages say of each.</summary>
public sealed class OffersTests
{
    private static readonly string Pages = Path.GetFullPath(Path.Combine(Snapshot.ProjectDirectory, "..", "..", "docs", "diagnostics"));

    private static readonly Type[] Offers = [.. typeof(Fix).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(CodeFixProvider)) || type.IsSubclassOf(typeof(CodeRefactoringProvider))))];

    public static TheoryData<string> Names => [.. Offers.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_editor_finds_it_by_its_name_and_a_test_file_is_about_it(string name)
    {
        var type = Offers.Single(type => type.Name == name);
        var exported = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name ?? type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Name;
        Assert.True(type.IsPublic);
        Assert.Equal(name, exported);
        Assert.Contains(
            Directory.GetFiles(Snapshot.ProjectDirectory, "*Tests.cs", SearchOption.AllDirectories),
            file => Path.GetFileName(Path.GetDirectoryName(file)) is "CodeFixes" or "Refactorings" && File.ReadAllText(file).Contains($"<{name}>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_each_diagnostic_with_a_fix_says_what_is_offered_and_no_other_does()
    {
        var withFix = Offers.Where(type => type.IsSubclassOf(typeof(Fix))).SelectMany(type => ((Fix)Activator.CreateInstance(type)!).FixableDiagnosticIds).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(withFix, Descriptors.All.Select(descriptor => descriptor.Id).Where(id => File.ReadAllText(Path.Combine(Pages, id + ".md")).Contains("\nAn editor offers", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var listed = Regex.Matches(File.ReadAllText(Path.Combine(Pages, "README.md")).Split("## Fixes")[1], @"^\| \[(ST\d{4})\]", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(withFix, listed);
    }
}
