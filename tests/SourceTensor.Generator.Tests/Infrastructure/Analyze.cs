using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Runs the analyzer as an editor does, beside the generator, on sources in which <c>{|ST1001:…|}</c> marks what must be
/// reported, and asserts that this and nothing else is. For an error the generator alone must fail the build as well.
/// </summary>
internal static class Analyze
{
    /// <summary>Errors whose consequence is that nothing is emitted, not even a body that throws.</summary>
    private static readonly string[] NotEmitted = [Descriptors.NotPartial.Id, Descriptors.DefaultNotEmitted.Id, Descriptors.RuleMismatch.Id, Descriptors.FileLocal.Id];

    public const string Usings = """
        #nullable enable
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        """;

    private static readonly Regex Markup = new(@"\{\|(?<id>ST\d{4}):|\|\}");

    /// <summary>Members of a partial class <c>Model</c>.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Members(string members) => Source($"public static partial class Model\n{{\n{members}\n}}\n");

    /// <summary>Whole files; the usual usings stand at the top of each.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Source(params string[] sources) => Run(sources, []);

    /// <summary>Members of a partial class <c>Model</c>, with a rule that is off by default switched on.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Members(string members, string switchedOn) =>
        Run([$"public static partial class Model\n{{\n{members}\n}}\n"], [switchedOn]);

    private static async Task<IReadOnlyList<Diagnostic>> Run(string[] sources, string[] switchedOn)
    {
        var expected = new List<(string Id, string Path, TextSpan Span)>();
        var trees = sources.Select((source, i) => Compile.Parse(Unmark(Usings + source.ReplaceLineEndings("\n"), $"Input{i}.cs", expected), $"Input{i}.cs")).ToList();
        var input = Compile.Compilation(trees);
        var run = Compile.Driver().RunGeneratorsAndUpdateCompilation(input, out var output, out var reported).GetRunResult();
        Assert.All(run.Results, result => Assert.Null(result.Exception));
        var found = await Analyzed(output, switchedOn);
        Assert.Equal(
            expected.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Span).Select(entry => $"{entry.Id} {entry.Path} {Shown(trees, entry.Path, entry.Span)}"),
            found.OrderBy(entry => entry.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(entry => entry.Location.SourceSpan)
                .Select(entry => $"{entry.Id} {entry.Location.SourceTree!.FilePath} {Shown(trees, entry.Location.SourceTree.FilePath, entry.Location.SourceSpan)}"));

        BuildAgrees(output, reported, found);
        return found;
    }

    /// <summary>What all analyzers find in a compilation.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyzed(Compilation compilation, params string[] switchedOn) => compilation
        .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(switchedOn.ToDictionary(id => id, _ => ReportDiagnostic.Info)))
        .WithAnalyzers([new TensorFunctionAnalyzer(), new PlainCallAnalyzer(), new MethodSizeAnalyzer(), new KernelAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    // With analyzers off the build must fail for the same functions; and it must not fail, or emit stubs, for others.
    private static void BuildAgrees(Compilation output, ImmutableArray<Diagnostic> reported, ImmutableArray<Diagnostic> found)
    {
        var errors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var isError = found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var files = output.SyntaxTrees.Select(tree => Path.GetFileName(tree.FilePath)).ToList();
        foreach (var diagnostic in found.Where(diagnostic => NotEmitted.Contains(diagnostic.Id)))
        {
            // There is no file to fail in, so the generator itself says so, without a place.
            Assert.Contains(reported, own => own.Id == diagnostic.Id && own.Location == Location.None && own.GetMessage(null) == diagnostic.GetMessage(null));
            var member = diagnostic.GetMessage(null).Split('`')[1];
            Assert.DoesNotContain(files, file => diagnostic.Id is "ST2001" or "ST2011" ? file.EndsWith(".g.cs", StringComparison.Ordinal) : file.EndsWith($".{member}.g.cs", StringComparison.Ordinal));
        }

        // So it does of a declaration that has a body already.
        Assert.All(reported, own => Assert.True(NotEmitted.Contains(own.Id) || found.Any(diagnostic => diagnostic.Id == own.Id && own.Location == Location.None && own.GetMessage(null) == diagnostic.GetMessage(null)), own.ToString()));
        Assert.True(isError == (errors.Count + reported.Length > 0), string.Join('\n', errors));

        // The compiler does not run analyzers beside an error in a declaration: a build would not say what is wrong.
        Assert.DoesNotContain(errors, error => error.Id == "CS8795" && reported.IsEmpty);
        foreach (var tree in output.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var root = tree.GetRoot();
            var hasError = root.ToFullString().Contains("#error", StringComparison.Ordinal);
            Assert.True(isError || !hasError);
            if (hasError)
            {
                var method = Assert.Single(root.DescendantNodes().OfType<MethodDeclarationSyntax>());
                Assert.IsType<ThrowStatementSyntax>(Assert.Single(method.Body!.Statements));

                // A default member that is called is there for the analyzer and not for the generator, to which the call is no C#.
                Assert.Contains(errors, error => error.Id == "CS1029" && (error.GetMessage(null).EndsWith("the C# compiler does not take it'", StringComparison.Ordinal)
                    ? found.Any(diagnostic => diagnostic.GetMessage(null).Contains("which is not declared", StringComparison.Ordinal))
                    : found.Any(diagnostic => error.GetMessage(null).Contains(diagnostic.Id, StringComparison.Ordinal))));
            }
        }
    }

    private static string Unmark(string marked, string path, List<(string Id, string Path, TextSpan Span)> spans)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var position = 0;
        foreach (var match in Markup.Matches(marked).Cast<Match>())
        {
            text.Append(marked, position, match.Index - position);
            position = match.Index + match.Length;
            if (match.Groups["id"].Success)
            {
                open.Push((match.Groups["id"].Value, text.Length));
            }
            else
            {
                var (id, start) = open.Pop();
                spans.Add((id, path, TextSpan.FromBounds(start, text.Length)));
            }
        }

        return text.Append(marked, position, marked.Length - position).ToString();
    }

    private static string Shown(List<SyntaxTree> trees, string path, TextSpan span) =>
        $"{trees.Single(tree => tree.FilePath == path).GetLineSpan(span).StartLinePosition.Line}: {trees.Single(tree => tree.FilePath == path).GetText().ToString(span)}";

    /// <summary>The messages, in the order of their places.</summary>
    public static async Task<IReadOnlyList<string>> Messages(Task<IReadOnlyList<Diagnostic>> analysis) =>
        [.. (await analysis).OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
}
