using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.CodeFixes;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Every refactoring that adds a declaration, or shapes, applied to every function of every program. Each declaration is read as that
/// of the member that was drafted, so that nothing is wrong with it: what a function refuses, or a batch, is found when it is drafted,
/// and then the refactoring is not offered. Every function is still one with the shapes that were added.
/// </summary>
/// <remarks>
/// That is thousands of members. A fourth of the programs is taken, and of a few of these the bodies are emitted and compiled; all
/// of all, in some minutes, with <c>ALL_DECLARATIONS=1 dotnet test … --filter DeclarationsOfProgramsTests</c>.
/// </remarks>
public sealed class DeclarationsOfProgramsTests
{
    private static readonly AddDeclaration[] s_together =
        [new AddCompiled(), new AddGradient(), new AddBatch(), new AddBatchedGradient(), new AddVjp(), new AddJvp(), new AddHvp(), new AddHessian(), new AddJacobian()];

    private static readonly bool s_all = Environment.GetEnvironmentVariable("ALL_DECLARATIONS") == "1";

    public static TheoryData<string> Names => [.. ProgramSource.Names.Where((_, i) => s_all || i % 4 == 0)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_added_is_what_was_drafted(string name)
    {
        var files = ProgramSource.Files(name).ToArray();
        var document = Editor.Open(files[0].Text, generates: false, others: files[1..]);

        // What writes declares the default too where it is not declared, so it comes after what does.
        var (together, drafts) = await Apply(document, s_together);
        var (written, writing) = await Apply(together, [new AddWritingGradient()]);
        var changed = await Shaped(written);
        var compilation = (await changed.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795");
        foreach (var (draft, kind) in drafts.Concat(writing))
        {
            Same(compilation, draft, kind);
        }

        foreach (var function in drafts.Select(draft => draft.Draft.Request.Function).Distinct(SymbolEqualityComparer.Default))
        {
            Assert.Equal("", FunctionReader.LowerOrReason((IMethodSymbol)In(compilation, (IMethodSymbol)function!), compilation, CancellationToken.None).Failure);
        }

        if (s_all || ProgramSource.Names.ToList().IndexOf(name) % 64 == 0)
        {
            var found = await compilation.WithAnalyzers([new TensorFunctionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
            Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Compile.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
            Assert.Empty(reported);
            Assert.DoesNotContain(output.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        }
    }

    [Fact]
    public async Task Every_refactoring_is_offered_for_the_sample()
    {
        var document = Editor.Open(ProgramSource.Files("NotebookLogLikelihood").First().Text, generates: false, others: [.. ProgramSource.Files("NotebookLogLikelihood").Skip(1)]);
        var drafted = (await Apply(document, s_together)).Drafts.Select(draft => (draft.Draft.Mode.Mode, draft.Kind)).Distinct().Count();
        Assert.Equal(s_together.Length, drafted);
        Assert.Single((await Apply(document, [new AddWritingGradient()])).Drafts, draft => draft.Kind == DraftKind.Writing);
    }

    /// <summary>Asserts that a declaration is read as the member that was drafted.</summary>
    private static void Same(Compilation compilation, Draft draft, DraftKind kind)
    {
        var function = (IMethodSymbol)In(compilation, draft.Request.Function);
        var member = Assert.Single(Functions.Declared(function, draft.Mode), member => Functions.KindOf(member, function) == kind && member.Name.StartsWith(function.Name, StringComparison.Ordinal));
        var failures = new Failures();
        var model = new DeclarationReader(failures, (_, _) => (draft.Model.Function, "")).Read(member, member.Attribute(draft.Mode.Attribute)!, draft.Mode);
        Assert.Empty(failures.Faults);
        Assert.Equal(draft.Model.Derivation, model!.Derivation);
        Assert.Equal(draft.Model.Batch, model.Batch);
    }

    private static async Task<Document> Shaped(Document document)
    {
        var (place, shapes) = ((await Place.Of(document, CancellationToken.None))!, new AddShapes());
        var edits = place.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().SelectMany(method => shapes.Proposals(place, method.Identifier.Span)).SelectMany(proposal => proposal.Edits).ToList();
        return (await Proposal.Apply(document.Project.Solution, edits, CancellationToken.None)).GetDocument(document.Id)!;
    }

    private static ISymbol In(Compilation compilation, IMethodSymbol function) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(function.GetDocumentationCommentId()!, compilation)!;

    private static async Task<(Document Document, List<(Draft Draft, DraftKind Kind)> Drafts)> Apply(Document document, IEnumerable<AddDeclaration> refactorings)
    {
        var place = (await Place.Of(document, CancellationToken.None))!;
        var (edits, drafts) = (new List<Edit>(), new List<(Draft, DraftKind)>());
        foreach (var syntax in place.Root.DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (place.Model.GetDeclaredSymbol(syntax) is not { } method || method.Attribute(AttributeNames.TensorFunction) is null)
            {
                continue;
            }

            foreach (var refactoring in refactorings)
            {
                var added = AddDeclaration.Drafts(place, method, refactoring.DeclaredMode, refactoring.DeclaredKind);
                drafts.AddRange(added);
                if (added.Count > 0)
                {
                    edits.Add(Assert.IsType<Edit>(Declaration.After(place, syntax, added)));
                }
            }
        }

        var solution = await Proposal.Apply(document.Project.Solution, edits, CancellationToken.None);
        return (solution.GetDocument(document.Id)!, drafts);
    }
}
