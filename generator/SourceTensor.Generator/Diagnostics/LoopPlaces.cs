using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>From the source text that a loop of a kernel comes from back to the loop in the method: a statement, or a call of <c>Scan</c>.</summary>
internal sealed class LoopPlaces
{
    private static readonly Regex Quoted = new(@"`(\w+)`", RegexOptions.CultureInvariant);

    private readonly List<(string Text, SyntaxNode Node, Location Location)> _loops = [];
    private readonly HashSet<string> _names;

    public LoopPlaces(SyntaxNode method)
    {
        _names = [.. method.DescendantTokens().Select(token => token.ValueText)];
        foreach (var node in method.DescendantNodes())
        {
            switch (node)
            {
                case ForStatementSyntax loop: Add(loop, loop.ForKeyword, loop.CloseParenToken); break;
                case ForEachStatementSyntax loop: Add(loop, loop.ForEachKeyword, loop.CloseParenToken); break;
                case WhileStatementSyntax loop: Add(loop, loop.WhileKeyword, loop.CloseParenToken); break;
                case DoStatementSyntax loop: Add(loop, loop.WhileKeyword, loop.CloseParenToken); break;
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Scan" } } scan:
                    AddAround(scan, scan.Expression.GetLocation());
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Scan" } access } scan:
                    AddAround(scan, access.Name.GetLocation());
                    break;
            }
        }
    }

    /// <summary>Where the loop is; null when it is not in the method itself. Of several of the same text, the one that more of the texts inside are in.</summary>
    public Location? Find(string origin, IEnumerable<string> inside)
    {
        var candidates = _loops.Where(loop => loop.Text == origin).ToList();
        var texts = candidates.Count > 1 ? inside.Distinct().ToList() : [];
        return candidates.OrderByDescending(loop => texts.Count(text => SourceText.Find(loop.Node, text) is not null)).Select(loop => loop.Location).FirstOrDefault();
    }

    /// <summary>A text in which variables have the names that the user knows: what small tensors are taken apart into is numbered, and parts of records are joined to them.</summary>
    public string InUserNames(string text) => Quoted.Replace(text, match => $"`{UserName(match.Groups[1].Value)}`");

    private string UserName(string name)
    {
        foreach (var candidate in new[] { name, name.Split('_').Last().All(char.IsDigit) ? name : name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') })
        {
            // Parts of a tuple without names are numbered.
            var parts = candidate.Split('_').Select(part => part.All(char.IsDigit) ? "Item" + part : part).ToList();
            if (_names.Contains(candidate) || (parts.Count > 1 && _names.Contains(parts[0])))
            {
                return _names.Contains(candidate) ? candidate : string.Join(".", parts);
            }
        }

        return name;
    }

    private void Add(SyntaxNode loop, SyntaxToken first, SyntaxToken last) =>
        _loops.Add((SourceText.Of(loop), loop, Location.Create(loop.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.SpanStart, last.Span.End))));

    // A scan is known by the statement, or the whole expression, that it is in.
    private void AddAround(SyntaxNode scan, Location location)
    {
        foreach (var node in scan.AncestorsAndSelf().TakeWhile(node => node is not MethodDeclarationSyntax))
        {
            if (node is ExpressionSyntax or StatementSyntax or ArrowExpressionClauseSyntax or VariableDeclarationSyntax)
            {
                _loops.Add((SourceText.Of(node), scan, location));
            }

            if (node is StatementSyntax)
            {
                break;
            }
        }
    }
}
