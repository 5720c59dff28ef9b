using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.CodeFixes;

/// <summary>ST2001: makes the type partial, and every type between it and the members of SourceTensor in it.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartial))]
public sealed class MakePartial() : Fix("ST2001")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Find<TypeDeclarationSyntax>(diagnostic.Location.SourceSpan) is not { } outermost)
        {
            return [];
        }

        var around = outermost.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsOurs).SelectMany(method => method.Ancestors().OfType<TypeDeclarationSyntax>());
        var changed = around.Where(type => outermost.Span.Contains(type.Span)).Append(outermost).Distinct().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)).ToList();
        return changed.Count == 0 ? [] : [new Proposal($"Make `{outermost.Identifier.ValueText}` partial", nameof(MakePartial), changed.Select(type => place.Insert(type.Keyword.SpanStart, "partial ")))];

        bool IsOurs(MethodDeclarationSyntax method) => method.AttributeLists.Count > 0 && place.Model.GetDeclaredSymbol(method, place.Cancellation) is { } symbol
            && symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && TypeMap.IsRuntime(type));
    }
}
