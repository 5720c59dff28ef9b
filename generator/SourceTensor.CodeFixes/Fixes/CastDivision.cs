using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

        var type = UsedAs(place, division) == SpecialType.System_Single ? "float" : "double";
        return [new Proposal($"Divide as {type}", nameof(CastDivision), [place.Replace(division.Left.Span, $"({type}){Place.Primary(division.Left)}")])];
    }

    /// <summary>The floating-point type that the quotient, or the integer expression that it is part of, becomes.</summary>
    private static SpecialType UsedAs(Place place, ExpressionSyntax quotient)
    {
        for (SyntaxNode? node = quotient; node is ExpressionSyntax expression; node = node.Parent)
        {
            if (place.Model.GetTypeInfo(expression, place.Cancellation).ConvertedType?.SpecialType is { } type && type is SpecialType.System_Single or SpecialType.System_Double)
            {
                return type;
            }
        }

        return SpecialType.System_Double;
    }
}
