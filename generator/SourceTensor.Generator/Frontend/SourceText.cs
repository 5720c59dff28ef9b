using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.Generator.Frontend;

/// <summary>Source text as it goes into the model: one line, no comments, so that editing those changes nothing.</summary>
internal static class SourceText
{
    /// <summary>A longer text is cut: it is there to be recognised.</summary>
    private const int Longest = 110;

    public static string Of(SyntaxNode node)
    {
        var (start, end) = (node.SpanStart, EndOf(node));
        var text = new StringBuilder();
        var space = false;
        foreach (var token in node.DescendantTokens().Where(token => token.SpanStart >= start && token.Span.End <= end))
        {
            if (text.Length > 0 && (space || token.HasLeadingTrivia))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
            space = token.HasTrailingTrivia;
        }

        var whole = text.ToString().TrimEnd(';');
        return whole.Length <= Longest ? whole : whole.Substring(0, Longest).TrimEnd() + " …";
    }

    // A loop is named by its header.
    private static int EndOf(SyntaxNode node) => node switch
    {
        ForStatementSyntax loop => loop.CloseParenToken.Span.End,
        _ => node.Span.End,
    };
}
