using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.CodeFixes;

/// <summary>A step that writes one element of what it is given and returns that: <c>{ q[i] = v; return q; }</c> is <c>q.With(i, v)</c>.</summary>
internal static class WithInStep
{
    public static Edit? Of(Place place, ISymbol given)
    {
        if (given.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != place.Root.SyntaxTree
            || reference.GetSyntax(place.Cancellation).FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { Block.Statements: [ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax write }, ReturnStatementSyntax { Expression: IdentifierNameSyntax returned }] } lambda
            || write.Left is not ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax written } element
            || written.Identifier.ValueText != given.Name || returned.Identifier.ValueText != given.Name)
        {
            return null;
        }

        var indices = element.ArgumentList.Arguments;
        if (indices.Any(index => TypeMap.Scalar(place.Model.GetTypeInfo(index.Expression, place.Cancellation).Type) is null) || Value(write, element) is not { } value)
        {
            return null;
        }

        return place.Replace(TextSpan.FromBounds(lambda.ArrowToken.Span.End, lambda.Block!.Span.End), $" {Place.Identifier(given.Name)}.With({string.Join(", ", indices)}, {value})");
    }

    /// <summary>What is written; null where the indices would be computed twice and that could be seen.</summary>
    private static string? Value(AssignmentExpressionSyntax write, ElementAccessExpressionSyntax element)
    {
        if (write.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return write.Right.ToString();
        }

        var text = write.OperatorToken.ValueText;
        return text.Length != 2 || element.DescendantNodes().Any(node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression))
            ? null
            : $"{element} {text.Substring(0, 1)} {(Place.IsPrimary(write.Right) || text == "+=" && write.Right.IsKind(SyntaxKind.MultiplyExpression) ? write.Right.ToString() : $"({write.Right})")}";
    }
}
