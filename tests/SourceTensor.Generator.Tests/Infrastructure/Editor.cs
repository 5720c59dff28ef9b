using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.CodeFixes;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Offers fixes and refactorings as an editor does, in a workspace whose project runs the generator, and holds every one that
/// is applied to what all promise: its diagnostic is gone, and there is no error that was not there before.
/// </summary>
internal static class Editor
{
    /// <summary>Members of a partial class <c>Model</c>, below the usual usings.</summary>
    public static string Members(string members) => Source($"public static partial class Model\n{{\n    {members.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal).Replace("\n    \n", "\n\n", StringComparison.Ordinal)}\n}}\n");

    public static string Source(string source) => Analyze.Usings.ReplaceLineEndings("\n") + source.ReplaceLineEndings("\n");

    /// <summary>Applies a fix to the first diagnostic that it is offered for, and compares the text.</summary>
    /// <param name="title">Of several that are offered, the one meant; null for the first.</param>
    public static async Task Fixes<TFix>(string before, string after, string? title = null)
        where TFix : Fix, new()
    {
        var document = Open(before);
        var (diagnostic, action) = (await Offered<TFix>(document)).First(offer => title is null || offer.Action.Title == title);
        Assert.True(title is null || action.Title == title);
        var changed = await Applied(document, action);
        Assert.Equal(after, (await changed.GetTextAsync()).ToString());
        await Heals(document, changed, diagnostic.Id, isAll: false);
    }

    /// <summary>Applies a fix to everything that it is offered for at once.</summary>
    public static async Task FixesAll<TFix>(string before, string after, string? key = null)
        where TFix : Fix, new()
    {
        var document = Open(before);
        var fix = new TFix();
        var diagnostics = (await Diagnostics(document)).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).ToList();
        var context = new FixAllContext(document, fix, FixAllScope.Project, key ?? typeof(TFix).Name, fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        var changed = await Applied(document, action!);
        Assert.Equal(after, (await changed.GetTextAsync()).ToString());
        await Heals(document, changed, fix.FixableDiagnosticIds[0], isAll: true);
    }

    /// <summary>What is offered for the diagnostics of a source, by title.</summary>
    public static async Task<IReadOnlyList<string>> Titles<TFix>(string source)
        where TFix : Fix, new()
    {
        var document = Open(source);
        var fix = new TFix();
        Assert.Contains(await Diagnostics(document), diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
        return [.. (await Offered<TFix>(document)).Select(offer => offer.Action.Title)];
    }

    /// <summary>Applies a refactoring at the first place that <c>$$</c> marks.</summary>
    public static async Task Refactors<TRefactoring>(string before, string after)
        where TRefactoring : Refactoring, new()
    {
        var (document, actions) = await Refactorings<TRefactoring>(before);
        var changed = await Applied(document, Assert.Single(actions));
        Assert.Equal(after, (await changed.GetTextAsync()).ToString());
        Assert.DoesNotContain(await Diagnostics(changed), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Asserts that a refactoring is not offered at the place that <c>$$</c> marks.</summary>
    public static async Task Refuses<TRefactoring>(string source)
        where TRefactoring : Refactoring, new()
        => Assert.Empty((await Refactorings<TRefactoring>(source)).Actions);

    private static async Task<(Document Document, List<CodeAction> Actions)> Refactorings<TRefactoring>(string source)
        where TRefactoring : Refactoring, new()
    {
        var position = source.IndexOf("$$", StringComparison.Ordinal);
        var document = Open(source.Remove(position, 2));
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        return (document, actions);
    }

    /// <summary>A project of some files, of which the first is returned.</summary>
    /// <param name="generates">Whether the project sees what is emitted.</param>
    public static Document Open(string source, bool generates = true, params (string Name, string Text)[] others)
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Program", "Program", LanguageNames.CSharp, parseOptions: Compile.ParseOptions, compilationOptions: Compile.Compilation().Options, metadataReferences: Compile.References));
        solution = generates ? solution.AddAnalyzerReference(id, new GeneratorReference()) : solution;
        foreach (var (name, text) in others)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(text, System.Text.Encoding.UTF8), filePath: name);
        }

        var input = DocumentId.CreateNewId(id);
        return solution.AddDocument(input, "Input.cs", SourceText.From(source, System.Text.Encoding.UTF8), filePath: "Input.cs").GetDocument(input)!;
    }

    /// <summary>What the analyzer and the compiler say, beside the generator.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var own = await compilation.WithAnalyzers([new TensorFunctionAnalyzer(), new PlainCallAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. own.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start), .. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private static async Task<List<(Diagnostic Diagnostic, CodeAction Action)>> Offered<TFix>(Document document)
        where TFix : Fix, new()
    {
        var fix = new TFix();
        var offered = new List<(Diagnostic, CodeAction)>();
        foreach (var diagnostic in (await Diagnostics(document)).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add((diagnostic, action)), CancellationToken.None));
        }

        Assert.All(offered, offer => Assert.False(string.IsNullOrEmpty(offer.Item2.EquivalenceKey)));
        return offered;
    }

    private static async Task<Document> Applied(Document document, CodeAction action)
    {
        var change = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        return change.ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task Heals(Document before, Document after, string id, bool isAll)
    {
        var (old, now) = (await Diagnostics(before), await Diagnostics(after));
        Assert.InRange(now.Count(diagnostic => diagnostic.Id == id), 0, isAll ? 0 : old.Count(diagnostic => diagnostic.Id == id) - 1);
        Assert.DoesNotContain(now, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !old.Any(known => known.Id == diagnostic.Id));
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        // The same each time it is asked for: the workspace remembers what it has run.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new TensorFunctionGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
