using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.CodeFixes;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Every refactoring that adds a declaration, or shapes, applied to every function of every program: of what it adds the analyzer
/// has nothing to say. Where a function has no such member the refactoring is not offered, so that none of it is an error.
/// </summary>
/// <remarks>
/// The bodies of all of them are thousands of kernels. They are emitted and compiled for each eighth program; for all of them with
/// <c>SOURCETENSOR_ALL_DECLARATIONS=1 dotnet test … --filter DeclarationsOfProgramsTests</c>.
/// </remarks>
public sealed class DeclarationsOfProgramsTests
{
    private static readonly AddDeclaration[] s_together =
        [new AddCompiled(), new AddGradient(), new AddBatch(), new AddBatchedGradient(), new AddVjp(), new AddJvp(), new AddHvp(), new AddHessian(), new AddJacobian()];

    private static readonly bool s_all = Environment.GetEnvironmentVariable("SOURCETENSOR_ALL_DECLARATIONS") == "1";

    public static TheoryData<string> Names => [.. ProgramSource.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_added_is_right(string name)
    {
        var files = ProgramSource.Files(name).ToArray();
        var document = Editor.Open(files[0].Text, generates: false, others: files[1..]);
        var functions = await FunctionsOf(document);
        Assert.NotEmpty(functions);

        // What writes declares the default too where it is not declared, so it comes after what does.
        var added = await Apply(document, s_together);
        var (written, _) = await Apply(added.Document, [new AddWritingGradient()]);
        var (changed, _) = await Apply(written, [new AddShapes()]);
        Assert.True(added.Count >= functions.Count, "a function has a compiled form, declared or not");
        var compilation = (await changed.Project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers([new TensorFunctionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795"));
        if (s_all || ProgramSource.Names.ToList().IndexOf(name) % 8 == 0)
        {
            Compile.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
            Assert.Empty(reported);
            Assert.DoesNotContain(output.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        }
    }

    private static async Task<(Document Document, int Count)> Apply(Document document, IEnumerable<Refactoring> refactorings)
    {
        var place = (await Place.Of(document, CancellationToken.None))!;
        var edits = (await FunctionsOf(document)).SelectMany(function => refactorings.SelectMany(refactoring => refactoring.Proposals(place, function.Identifier.Span))).SelectMany(proposal => proposal.Edits).ToList();
        var solution = await Proposal.Apply(document.Project.Solution, edits, CancellationToken.None);
        return (solution.GetDocument(document.Id)!, edits.Count);
    }

    private static async Task<List<MethodDeclarationSyntax>> FunctionsOf(Document document) =>
        [.. (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "TensorFunction"))];
}
