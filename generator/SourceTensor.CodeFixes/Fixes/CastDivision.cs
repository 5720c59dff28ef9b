using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>ST3003: divides floating-point numbers, of the type that the quotient is used as.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CastDivision))]
public sealed class CastDivision() : Fix("ST3003")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Find<ExpressionSyntax>(diagnostic.Location.SourceSpan)?.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(node => node.IsKind(SyntaxKind.DivideExpression)) is not { } division)
        {
            return [];
        }

        var type = UsedAs(place, division).Keyword();
        return [new Proposal($"Divide as {type}", nameof(CastDivision), [place.Replace(division.Left.Span, $"({type}){Place.Primary(division.Left)}")])];
    }

    /// <summary>The floating-point type that the quotient becomes, or has where it meets a tensor.</summary>
    private static ElementType UsedAs(Place place, ExpressionSyntax quotient)
    {
        for (SyntaxNode? node = quotient; node is ExpressionSyntax expression; node = node.Parent)
        {
            if (TypeMap.Find(place.Model.GetTypeInfo(expression, place.Cancellation).ConvertedType) is var (element, _) && element.IsFloating())
            {
                return element;
            }
        }

        return ElementType.Float64;
    }
}
