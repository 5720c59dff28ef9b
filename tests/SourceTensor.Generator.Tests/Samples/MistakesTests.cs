using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The sample of mistakes: what its lines are marked with is what is reported there. <c>.ci/mistakes-test</c> builds it as a user does.</summary>
public sealed class MistakesTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Snapshot.ProjectDirectory, "..", "..", "samples", "Mistakes"));

    private static readonly string[] Files = [.. Directory.GetFiles(Folder, "ST*.cs").Order(StringComparer.Ordinal)];

    /// <summary>A fault of SourceTensor, for which there is no program, and a function of thousands of references, which nobody would read.</summary>
    private static readonly string[] WithoutMistake = [Descriptors.InternalError.Id, Descriptors.MethodTooLarge.Id];

    [Fact]
    public void Every_diagnostic_has_its_mistake() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id).Except(WithoutMistake).Order(StringComparer.Ordinal),
        Files.Select(file => Path.GetFileNameWithoutExtension(file)!));

    [Fact]
    public async Task Each_is_reported_where_it_is_and_nothing_else_is()
    {
        var sources = Files.Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file).ReplaceLineEndings("\n"))).ToList();
        var input = Compile.Compilation(sources.Select(source => Compile.Parse(source.Text, source.Name, "SHOW_MISTAKES")));
        Assert.Empty(input.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is not "CS8795"));
        Compile.Driver().RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        var off = Descriptors.All.Where(descriptor => !descriptor.IsEnabledByDefault).Select(descriptor => descriptor.Id).ToArray();
        var found = (await Analyze.Analyzed(output, off)).Where(diagnostic => !off.Contains(diagnostic.Id) || IsOwn(diagnostic));
        Assert.Equal(
            sources.SelectMany(source => source.Text.Split('\n').Select((line, i) => (Match: Regex.Match(line, "// (ST\\d{4})$"), Line: i + 1)).Where(line => line.Match.Success)
                .Select(line => $"{source.Name}({line.Line}): {line.Match.Groups[1].Value}")),
            found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan()))
                .OrderBy(diagnostic => diagnostic.Item2.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Item2.StartLinePosition)
                .Select(diagnostic => $"{diagnostic.Item2.Path}({diagnostic.Item2.StartLinePosition.Line + 1}): {diagnostic.Id}").Distinct());

        // What is off by default is on for its own file only, in the sample's .editorconfig too.
        static bool IsOwn(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.FilePath == diagnostic.Id + ".cs";
    }
}
