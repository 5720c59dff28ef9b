using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Finds the attribute that declares a member, and what is written in it.</summary>
internal static class Attributes
{
    public static (AttributeData Data, AttributeSyntax Syntax, ModeSignature Mode)? Mode(Place place, IMethodSymbol member)
    {
        foreach (var mode in ModeSignature.All)
        {
            if (member.Attribute(mode.Attribute) is { ApplicationSyntaxReference: { } reference } data && reference.SyntaxTree == place.Root.SyntaxTree && reference.GetSyntax(place.Cancellation) is AttributeSyntax syntax)
            {
                return (data, syntax, mode);
            }
        }

        return null;
    }

    public static AttributeArgumentSyntax? Argument(this AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The argument that names the function, the last without a name.</summary>
    public static ExpressionSyntax? FunctionName(this AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.LastOrDefault(argument => argument.NameEquals is null)?.Expression;

    /// <summary>Of a list, the items: <c>[a, b]</c> or <c>new[] { a, b }</c>.</summary>
    public static ExpressionSyntax[] Items(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        _ => [],
    };

    /// <summary>The name that is nearest to another, by the letters that must be changed; null when none is near.</summary>
    public static string? Nearest(string name, System.Collections.Generic.IEnumerable<string> names) => names
        .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(1, Math.Max(name.Length, candidate.Name.Length) / 2))
        .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal).Select(candidate => candidate.Name).FirstOrDefault();

    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var (diagonal, start) = (row[0], i);
            row[0] = start;
            for (var j = 1; j <= second.Length; j++)
            {
                var changed = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length];
    }
}
