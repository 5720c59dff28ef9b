using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.CodeFixes;

/// <summary>ST3006: calls the compiled form, declared or default, in place of the plain one.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallCompiled))]
public sealed class CallCompiled() : Fix("ST3006")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic) =>
        place.Find<InvocationExpressionSyntax>(diagnostic.Location.SourceSpan) is { } call && Name(call.Expression) is { } name
            && diagnostic.Properties.TryGetValue(PlainCallAnalyzer.Member, out var compiled) && compiled is not null
                ? [new Proposal($"Call `{compiled}`", nameof(CallCompiled), [place.Replace(name.Identifier.Span, Place.Identifier(compiled))])]
                : [];

    // Imported by `using static`, or of a class.
    private static SimpleNameSyntax? Name(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax simple => simple,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };
}
