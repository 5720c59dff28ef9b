using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.CodeFixes;

/// <summary>ST1011: gives the operand that is to be repeated an axis of length 1, so that the program says where.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertUnsqueeze))]
public sealed class InsertUnsqueeze() : Fix("ST1011")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        // A fault in a method that is followed is shown at its call; the operand is in the method.
        var tree = (diagnostic.AdditionalLocations.FirstOrDefault() ?? diagnostic.Location).SourceTree;
        if (Number(diagnostic, Hints.Operand) is not [var start, var length] || Number(diagnostic, Hints.Axis) is not [var axis] || tree is null || place.In(tree) is not { } there
            || there.Root.FullSpan.End < start + length || there.Root.FindNode(new TextSpan(start, length), getInnermostNodeForTie: true) is not ExpressionSyntax operand || operand.Span != new TextSpan(start, length))
        {
            return [];
        }

        var inner = operand is ParenthesizedExpressionSyntax { Expression: var expression } ? expression : operand;
        var replaced = operand.Parent is ParenthesizedExpressionSyntax around ? (SyntaxNode)around : operand;
        var shown = axis.ToString(CultureInfo.InvariantCulture);
        return [new Proposal($"Give `{inner}` an axis of length 1", nameof(InsertUnsqueeze), [there.Replace(replaced.Span, $"{Called(there, start)}({inner}, {shown})")])];
    }

    /// <summary>The numbers that a hint is.</summary>
    private static int[] Number(Diagnostic diagnostic, string hint) => diagnostic.Properties.TryGetValue(hint, out var text) && text is not null
        ? [.. text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)]
        : [];

    /// <summary>The function as it is called here: alone where TensorMath is imported.</summary>
    private static string Called(Place place, int position) => place.Model.LookupSymbols(position, name: "Unsqueeze").OfType<IMethodSymbol>().Any(method => method.ContainingType.Name == "TensorMath")
        ? "Unsqueeze"
        : (place.Short("global::SourceTensor.TensorMath", position) ?? "global::SourceTensor.TensorMath") + ".Unsqueeze";
}
