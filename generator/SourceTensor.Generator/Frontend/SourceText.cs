using System.Linq;
using System.Text;
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

    // Loops and branches are named by their header.
    private static SyntaxNode Header(SyntaxNode node) => node switch
    {
        ForStatementSyntax loop => loop.WithStatement(SyntaxFactory.EmptyStatement()),
        ForEachStatementSyntax loop => loop.WithStatement(SyntaxFactory.EmptyStatement()),
        WhileStatementSyntax loop => loop.WithStatement(SyntaxFactory.EmptyStatement()),
        DoStatementSyntax loop => SyntaxFactory.WhileStatement(loop.Condition, SyntaxFactory.EmptyStatement()),
        IfStatementSyntax branch => branch.WithStatement(SyntaxFactory.EmptyStatement()).WithElse(null),
        SwitchStatementSyntax choice => SyntaxFactory.ExpressionStatement(SyntaxFactory.InvocationExpression(SyntaxFactory.IdentifierName("switch "), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(choice.Expression))))),
        _ => node,
    };

    /// <summary>The first node of that text; null when there is none.</summary>
    public static SyntaxNode? Find(SyntaxNode? root, string text) => text.Length == 0 ? null
        : root?.DescendantNodes().FirstOrDefault(node => (node is StatementSyntax or ExpressionSyntax or VariableDeclarationSyntax or ArrowExpressionClauseSyntax) && text.StartsWith(FirstToken(node), System.StringComparison.Ordinal) && Of(node) == text);

    // A `do` is shown as the `while` at its end.
    private static string FirstToken(SyntaxNode node) => node is DoStatementSyntax ? "while" : node.GetFirstToken().Text;

    /// <summary>The compiler's normalizer follows a node as deep as it is, and a stack that does not suffice ends the process.</summary>
    private const int LongestNormalized = 1000;

    public static string Of(SyntaxNode node)
    {
        node = Header(node);
        var text = node.Span.Length > LongestNormalized ? Beginning(node) : WithoutTrivia.Instance.Visit(node).NormalizeWhitespace(indentation: "", eol: " ").ToString();
        while (text.Contains("  "))
        {
            text = text.Replace("  ", " ");
        }

        text = text.Trim(' ', ';');
        return text.Length <= Longest ? text : text.Substring(0, Longest).TrimEnd() + " …";
    }

    /// <summary>The first tokens, more than are shown, spaced much as the compiler would space them.</summary>
    private static string Beginning(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var token in node.DescendantTokens())
        {
            var isClose = text.Length == 0 || text[text.Length - 1] is '(' or '[' or '.' || token.Text is ")" or "]" or "." or "," or ";"
                || (token.Text is "(" or "[" && char.IsLetterOrDigit(text[text.Length - 1]));
            text.Append(isClose ? "" : " ").Append(token.Text);
            if (text.Length > 2 * Longest)
            {
                break;
            }
        }

        return text.ToString();
    }

    // Replacing tokens one by one takes time that grows with the square of their number.
    private sealed class WithoutTrivia : CSharpSyntaxRewriter
    {
        public static WithoutTrivia Instance { get; } = new();

        public override SyntaxToken VisitToken(SyntaxToken token) => token.WithLeadingTrivia().WithTrailingTrivia();
    }
}
