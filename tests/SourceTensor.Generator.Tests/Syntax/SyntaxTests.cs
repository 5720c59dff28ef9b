using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Nothing passes in silence and nothing throws: each kind of syntax is either compiled, and then computes what the plain
/// method computes, or refused with a message that names it, at a place inside the function.
/// </summary>
public sealed class SyntaxTests
{
    // Kinds that stand in no method body, or that no source text has.
    private static readonly SyntaxKind[] s_elsewhere =
    [
        SyntaxKind.None, SyntaxKind.GlobalStatement, SyntaxKind.ImplicitElementAccess, SyntaxKind.SingleLineDocumentationCommentTrivia,
    ];

    // What C# 14 does not know: `[with(capacity: 8), x]`, `unsafe(*p)`.
    private static readonly string[] s_ofLaterVersions = ["WithElement", "UnsafeExpression"];

    private static readonly string[] s_suffixes = ["Expression", "Statement", "Pattern", "Element"];

    public static TheoryData<string> Titles => [.. Constructs.All.Select(construct => construct.Title)];

    [Fact]
    public void Every_kind_of_syntax_is_in_the_table()
    {
        var kinds = Enum.GetValues<SyntaxKind>().Where(kind => s_suffixes.Any(suffix => kind.ToString().EndsWith(suffix, StringComparison.Ordinal)))
            .Where(kind => !kind.ToString().StartsWith("Xml", StringComparison.Ordinal) && !s_ofLaterVersions.Contains(kind.ToString()))
            .Except(s_elsewhere).Except(Constructs.All.Select(construct => construct.Kind));
        Assert.Equal([], kinds.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Is_compiled_or_refused(string title)
    {
        var construct = Constructs.All.Single(candidate => candidate.Title == title);
        var type = construct.Head.Contains("static", StringComparison.Ordinal) ? "static partial class" : "partial class";
        var input = Compile.Compilation(Compile.Parse($$"""
            #nullable enable
            using System;
            using System.Linq;
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public {{type}} Table
            {
                {{construct.Members}}

                [TensorFunction]
                {{construct.Head}}
                {
                    {{construct.Body}}
                }
            }
            """));
        input = input.WithOptions(input.Options.WithAllowUnsafe(true));
        Assert.Equal([], input.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains(input.SyntaxTrees[0].GetRoot().DescendantNodes(), node => node.IsKind(construct.Kind));

        var run = Compile.Driver().RunGeneratorsAndUpdateCompilation(input, out var output, out _).GetRunResult();
        Assert.All(run.Results, result => Assert.Null(result.Exception));
        var found = await output.WithAnalyzers([new TensorFunctionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var errors = found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (construct.Reported is { } part)
        {
            Refused(errors, part, input.SyntaxTrees[0]);
            Assert.Contains(output.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return;
        }

        Assert.Equal([], errors.Select(error => error.GetMessage(null)));
        var table = Compile.Load(output).GetType("Table")!;
        object[] arguments = [0.7, Tensor1D.Create(0.5, 2.0, -1.0), 2];
        Assert.Equal(table.GetMethod("F")!.Invoke(null, arguments), table.GetMethod("FCompiled")!.Invoke(null, arguments));
    }

    private static void Refused(List<Diagnostic> errors, string part, SyntaxTree tree)
    {
        Assert.All(errors, error => Assert.StartsWith("ST1", error.Id.Replace("ST2006", "ST1", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(errors, error => error.GetMessage(null).Contains(part, StringComparison.Ordinal));
        var function = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "F");
        Assert.All(errors, error => Assert.True(function.Span.Contains(error.Location.SourceSpan)));
    }
}
