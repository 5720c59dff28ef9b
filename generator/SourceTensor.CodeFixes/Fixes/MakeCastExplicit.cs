using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.CodeFixes;

/// <summary>ST3004: computes in single precision beside a literal, where that compiles; or writes the conversion that C# makes.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeCastExplicit))]
public sealed class MakeCastExplicit() : Fix("ST3004")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax operand)
        {
            yield break;
        }

        var around = operand.Parent is ParenthesizedExpressionSyntax parenthesized ? (ExpressionSyntax)parenthesized : operand;
        if (around.Parent is BinaryExpressionSyntax binary && (binary.Left == around ? binary.Right : binary.Left) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal)
        {
            var single = literal.Token.Text.TrimEnd('d', 'D') + "f";
            var edit = place.Replace(literal.Span, single);
            if (Trial.Compiles(place, diagnostic, [edit]))
            {
                yield return new Proposal($"Write `{single}`", nameof(MakeCastExplicit) + ".Literal", [edit]);
            }
        }

        yield return new Proposal("Write the conversion to double", nameof(MakeCastExplicit), [place.Replace(around.Span, $"(double){Place.Primary(around)}")]);
    }
}
