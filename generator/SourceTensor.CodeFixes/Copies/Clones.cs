using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.CodeFixes;

/// <summary>The places where a variable is given a tensor that may have a name already, and a copy could be given instead.</summary>
internal static class Clones
{
    /// <summary>How many are tried: each is followed through the function.</summary>
    private const int Most = 12;

    /// <summary>The names and the edits, those first that give a tensor by its name alone.</summary>
    public static IEnumerable<(string Name, Edit Edit)> In(Place place, Diagnostic diagnostic)
    {
        // A fault in a method that is followed is shown at its call; both may be where the second name is given.
        var methods = diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Where(location => location.SourceTree is not null)
            .Select(location => place.In(location.SourceTree!) is { } there && Around(there, location) is { } node ? (There: there, Node: node) : default)
            .Where(pair => pair.Node is not null).Distinct().ToList();
        return methods.SelectMany(method => Given(method.Node)
                .Where(given => method.There.IsTensor(given.Value) && !IsNew(given.Value))
                .Select(given => (given.Name, given.Value, method.There)))
            .OrderBy(given => given.Value is IdentifierNameSyntax ? 0 : IsPart(given.Value) ? 1 : 2)
            .Take(Most)
            .Select(given => (given.Name, given.There.Replace(given.Value.Span, Place.Primary(given.Value) + ".Clone()")));
    }

    private static SyntaxNode? Around(Place place, Location location) => place.Find<MemberDeclarationSyntax>(location.SourceSpan);

    private static IEnumerable<(string Name, ExpressionSyntax Value)> Given(SyntaxNode method)
    {
        foreach (var node in method.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } declared:
                    yield return (declared.Identifier.ValueText, value);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assigned when assigned.IsKind(SyntaxKind.SimpleAssignmentExpression):
                    yield return (name.Identifier.ValueText, assigned.Right);
                    break;
            }
        }
    }

    private static bool IsPart(ExpressionSyntax value) => value is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax;

    // What is computed has no name yet.
    private static bool IsNew(ExpressionSyntax value) => value is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CollectionExpressionSyntax or BaseObjectCreationExpressionSyntax
        or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clone" or "With" } };
}
