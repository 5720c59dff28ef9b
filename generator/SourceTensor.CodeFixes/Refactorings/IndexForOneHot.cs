using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>
/// <c>Sum(OneHot&lt;double&gt;(i, q.Length) * q)</c> is <c>q[i]</c>: offered where the mask is seen to be 1 at one element and 0 elsewhere and
/// to be as long as what it masks. A mask that is a parameter may hold anything.
/// </summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(IndexForOneHot))]
public sealed class IndexForOneHot : Refactoring
{
    internal override IEnumerable<Proposal> Proposals(Place place, TextSpan span)
    {
        if (place.Find<ExpressionSyntax>(span)?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsOf(place, call, "Sum")) is not { ArgumentList.Arguments: [var summed] }
                sum || Unparenthesized(summed.Expression) is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product)
        {
            return [];
        }

        return (Masked(place, product.Left, product.Right) ?? Masked(place, product.Right, product.Left)) is { } element
            ? [new Proposal("Rewrite one-hot sum as index", nameof(IndexForOneHot), [place.Replace(sum.Span, element)])]
            : [];
    }

    private static string? Masked(Place place, ExpressionSyntax first, ExpressionSyntax second)
    {
        var values = Unparenthesized(second);
        return Unparenthesized(first) is InvocationExpressionSyntax { ArgumentList.Arguments: [var index, var length] } mask && IsOf(place, mask, "OneHot")
            && index.NameColon is null && length.NameColon is null
            && TypeMap.Find(Type(values)) is (var element, 1) && TypeMap.Find(Type(mask)) == (element, 1) && TypeMap.Scalar(Type(index.Expression)) == ElementType.Int32
            && IsSimple(values) && IsLengthOf(place, length.Expression, values)
                ? $"{values}[{index}]"
                : null;

        ITypeSymbol? Type(ExpressionSyntax expression) => place.Model.GetTypeInfo(expression, place.Cancellation).Type;
    }

    /// <summary>Whether a length is that of a tensor: it says so, or the tensor is made with it and never another.</summary>
    private static bool IsLengthOf(Place place, ExpressionSyntax length, ExpressionSyntax values)
    {
        if (length is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var whole } && SyntaxFactory.AreEquivalent(whole, values))
        {
            return true;
        }

        return place.Model.GetSymbolInfo(values, place.Cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
            && reference.GetSyntax(place.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Filled" or "Zeros" or "Ones" } } made } declared
            && place.Model.GetSymbolInfo(made, place.Cancellation).Symbol is IMethodSymbol { ContainingType: { Name: "Tensor1D" } type } && TypeMap.IsRuntime(type)
            && made.ArgumentList.Arguments[0] is { NameColon: null, Expression: var with } && SyntaxFactory.AreEquivalent(with, length)
            && place.Model.GetConstantValue(with, place.Cancellation).HasValue && !IsAssigned(place, declared, local);
    }

    private static bool IsAssigned(Place place, SyntaxNode declared, ISymbol local) => declared.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(name, place.Cancellation).Symbol, local))
        .Any(name => (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) || name.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } });

    private static bool IsSimple(ExpressionSyntax values) => values is IdentifierNameSyntax || (values is MemberAccessExpressionSyntax { Expression: var whole } && IsSimple(whole));

    private static bool IsOf(Place place, InvocationExpressionSyntax call, string name) => place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is IMethodSymbol { ContainingType: { Name: "TensorMath" } type } method
        && method.Name == name && TypeMap.IsRuntime(type);

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Unparenthesized(inner) : expression;
}
