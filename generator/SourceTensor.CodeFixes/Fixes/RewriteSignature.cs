using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.CodeFixes;

/// <summary>ST2002: writes the signature that was expected, which is the one in the message.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewriteSignature))]
public sealed class RewriteSignature() : Fix("ST2002")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Find<MethodDeclarationSyntax>(diagnostic.Location.SourceSpan) is not { } member
            || !diagnostic.Properties.TryGetValue(Hints.ExpectedResult, out var result) || result is null
            || !diagnostic.Properties.TryGetValue(Hints.ExpectedParameters, out var parameters) || parameters is null)
        {
            return [];
        }

        var expected = parameters.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1])).ToList();
        return Signature.Rewrite(place, member, result, expected) is { } edits
            ? [new Proposal("Write the signature that the function needs", nameof(RewriteSignature), edits)]
            : [];
    }
}
