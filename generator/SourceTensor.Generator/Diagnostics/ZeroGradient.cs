using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// A parameter that members differentiate by and that reaches what they differentiate only through operations without a
/// derivative, so that its gradient is 0 whatever the arguments.
/// </summary>
internal static class ZeroGradient
{
    /// <param name="derivations">What the members of the function compute.</param>
    public static void Report(
        IMethodSymbol method, Function function, IReadOnlyList<ParameterPart> parts, IEnumerable<Derivation> derivations, IDiagnosticSink sink, CancellationToken cancellation)
    {
        foreach (var (position, stop) in ZeroGradients.Of(function, derivations).Where(zero => zero.Position < parts.Count && !parts[zero.Position].IsDiscarded))
        {
            var text = stop.Origin == Equation.NoOrigin ? "" : function.Origins[stop.Origin];
            var place = Expression(SourceText.Find(method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation), text), stop.Operation);
            var shown = place is not null ? $"`{SourceText.Of(place)}`" : $"{Described(stop.Operation)}{(text.Length > 0 ? $" in `{text}`" : "")}";
            sink.Report(Descriptors.GradientIsZero, parts[position].Location, place?.GetLocation(), parts[position].Shown, shown);
        }
    }

    /// <summary>Where in a statement the operation is written.</summary>
    private static ExpressionSyntax? Expression(SyntaxNode? statement, Operation operation) => statement?.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(node => operation switch
    {
        ComparisonOp => node.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
            or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        Convert => node is CastExpressionSyntax,
        _ => node is InvocationExpressionSyntax { Expression: var called } && (called as MemberAccessExpressionSyntax)?.Name.Identifier.Text is var member
            && (member ?? (called as IdentifierNameSyntax)?.Identifier.Text) == MethodName(operation),
    });

    private static string Described(Operation operation) => operation switch
    {
        ComparisonOp => "a comparison",
        Convert convert => $"a conversion to `{convert.To.Keyword()}`",
        _ => $"`{MethodName(operation)}`",
    };

    private static string MethodName(Operation operation) =>
        (operation as Op)?.Methods.Select(method => method.Substring(method.IndexOf('.') + 1)).FirstOrDefault(name => !name.StartsWith("op_", System.StringComparison.Ordinal)) ?? operation.Name;
}
