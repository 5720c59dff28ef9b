using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.CodeFixes;

/// <summary>ST3004: writes the conversion that C# makes of a float where it meets a double.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeCastExplicit))]
public sealed class MakeCastExplicit() : Fix("ST3004")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        // The operand itself is marked, or the operation of both.
        var found = place.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax marked
            ? new[] { marked }.Concat(marked is BinaryExpressionSyntax binary ? [binary.Left, binary.Right] : []).FirstOrDefault(IsWidened)
            : null;
        return found is null ? [] : [new Proposal("Write the conversion to double", nameof(MakeCastExplicit), [place.Replace(found.Span, $"(double){Place.Primary(found)}")])];

        bool IsWidened(ExpressionSyntax expression) => place.Model.GetTypeInfo(expression, place.Cancellation) is { Type.SpecialType: SpecialType.System_Single, ConvertedType.SpecialType: SpecialType.System_Double };
    }
}
