using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.CodeFixes;

/// <summary>ST1011: gives the operand that is to be repeated an axis of length 1, so that the program says where.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertUnsqueeze))]
public sealed class InsertUnsqueeze() : Fix("ST1011")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Find<ExpressionSyntax>(diagnostic.Location.SourceSpan) is not { } operation
            || !diagnostic.Properties.TryGetValue(Hints.Operand, out var side)
            || !diagnostic.Properties.TryGetValue(Hints.Axis, out var given) || !int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var axis))
        {
            return [];
        }

        // What is assigned to keeps its shape.
        var operand = operation switch
        {
            BinaryExpressionSyntax binary => side == "left" ? binary.Left : binary.Right,
            AssignmentExpressionSyntax assignment when side == "right" => assignment.Right,
            _ => null,
        };
        if (operand is null)
        {
            return [];
        }

        var inner = operand is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : operand;
        return [new Proposal($"Give `{inner}` an axis of length 1", nameof(InsertUnsqueeze), [place.Replace(operand.Span, $"{Called(place, operation.SpanStart)}({inner}, {axis.ToString(CultureInfo.InvariantCulture)})")])];
    }

    /// <summary>The function as it is called here: alone where TensorMath is imported.</summary>
    private static string? Called(Place place, int position) => place.Model.LookupSymbols(position, name: "Unsqueeze").OfType<IMethodSymbol>().Any(method => method.ContainingType.Name == "TensorMath")
        ? "Unsqueeze"
        : (place.Short("global::SourceTensor.TensorMath", position) ?? "global::SourceTensor.TensorMath") + ".Unsqueeze";
}
