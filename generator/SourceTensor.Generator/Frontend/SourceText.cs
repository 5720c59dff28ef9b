using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Source text as it goes into the model: one line, no comments, spaced as the compiler would space it, so that editing
/// comments and white space changes nothing.
/// </summary>
internal static class SourceText
{
    /// <summary>A longer text is cut: it is there to be recognised.</summary>
    private const int Longest = 110;

    public static string Of(SyntaxNode node)
    {
        // A loop is named by its header.
        node = node is ForStatementSyntax loop ? loop.WithStatement(SyntaxFactory.EmptyStatement()) : node;
        var bare = node.ReplaceTokens(node.DescendantTokens(), (_, token) => token.WithLeadingTrivia().WithTrailingTrivia());
        var text = bare.NormalizeWhitespace(indentation: "", eol: " ").ToString();
        while (text.Contains("  "))
        {
            text = text.Replace("  ", " ");
        }

        text = text.Trim(' ', ';');
        return text.Length <= Longest ? text : text.Substring(0, Longest).TrimEnd() + " …";
    }
}
