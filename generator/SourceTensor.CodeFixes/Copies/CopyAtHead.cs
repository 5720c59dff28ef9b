using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.CodeFixes;

/// <summary>A copy of what is only read, made at the head of the function, step or loop that is given it, and used from there on.</summary>
internal static class CopyAtHead
{
    /// <summary>The name of the copy and the changes; null where there is no head to write it at.</summary>
    public static (string Name, IReadOnlyList<Edit> Edits)? Of(Place place, ISymbol given)
    {
        if (given.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != place.Root.SyntaxTree || Body(reference.GetSyntax(place.Cancellation), given) is not { } body)
        {
            return null;
        }

        var uses = body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == given.Name && !IsName(name)
            && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(name, place.Cancellation).Symbol, given)).ToList();
        var names = Names(given).Where(name => place.IsFree(name, body.OpenBraceToken.Span.End, body.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (SyntaxNode)body));
        if (names.FirstOrDefault() is not { } copy)
        {
            return null;
        }

        var isOneLine = body.Statements.FirstOrDefault() is { } first && place.Text.Lines.GetLineFromPosition(first.SpanStart).Start == place.Text.Lines.GetLineFromPosition(body.OpenBraceToken.SpanStart).Start;
        var separator = isOneLine || body.Statements.Count == 0 ? " " : place.NewLine + place.Indentation(body.Statements[0]);
        return (copy, [
            place.Insert(body.OpenBraceToken.Span.End, $"{separator}var {copy} = {Place.Identifier(given.Name)}.Clone();"),
            .. uses.Select(use => place.Replace(use.Span, copy)),
        ]);
    }

    /// <summary>What a copy could be called: `q0` is where `q` begins, what a step returns is the next.</summary>
    private static IEnumerable<string> Names(ISymbol given)
    {
        var name = given.Name;
        if (name.Length > 1 && name.EndsWith("0", System.StringComparison.Ordinal))
        {
            yield return name.Substring(0, name.Length - 1);
        }

        foreach (var word in new[] { "initial", "start" }.Where(word => name.Length > word.Length && name.StartsWith(word, System.StringComparison.Ordinal) && char.IsUpper(name[word.Length])))
        {
            yield return char.ToLowerInvariant(name[word.Length]) + name.Substring(word.Length + 1);
        }

        if (given is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }, Ordinal: 0 })
        {
            yield return "next";
        }

        yield return name + "Copy";
    }

    /// <summary>The block that what is given can be seen in.</summary>
    private static BlockSyntax? Body(SyntaxNode declaration, ISymbol given) => declaration switch
    {
        ForEachStatementSyntax loop => loop.Statement as BlockSyntax,
        ParameterSyntax when given.ContainingSymbol is IMethodSymbol => declaration.Ancestors().Select(Block).FirstOrDefault(block => block is not null),
        _ => null,
    };

    private static BlockSyntax? Block(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        AnonymousFunctionExpressionSyntax function => function.Block,
        _ => null,
    };

    // `nameof(x)` speaks of the parameter, and so does the name of an argument.
    private static bool IsName(IdentifierNameSyntax name) => name.Parent is NameColonSyntax or NameEqualsSyntax
        || name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
