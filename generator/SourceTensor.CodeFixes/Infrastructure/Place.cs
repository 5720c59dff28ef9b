using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Frontend;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace SourceTensor.CodeFixes;

/// <summary>A file as something that is offered sees it: its tree, its meaning, and how it is laid out.</summary>
internal sealed class Place(Document document, SyntaxNode root, SemanticModel model, SourceText text, CancellationToken cancellation)
{
    public Document Document => document;

    public SyntaxNode Root => root;

    public SemanticModel Model => model;

    public SourceText Text => text;

    public CancellationToken Cancellation => cancellation;

    public static async Task<Place?> Of(Document document, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            ? new Place(document, root, model, await document.GetTextAsync(cancellation).ConfigureAwait(false), cancellation)
            : null;

    /// <summary>Another file of the same compilation.</summary>
    public Place? In(SyntaxTree tree) => tree == root.SyntaxTree ? this
        : document.Project.Solution.GetDocument(tree) is { } other && model.Compilation.ContainsSyntaxTree(tree)
            ? new Place(other, tree.GetRoot(cancellation), model.Compilation.GetSemanticModel(tree), tree.GetText(cancellation), cancellation)
            : null;

    /// <summary>The innermost node of a kind around, or at, a span.</summary>
    public TNode? Find<TNode>(TextSpan span)
        where TNode : SyntaxNode
        => span.End <= root.FullSpan.End ? root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>() : null;

    /// <summary>The method whose declaration a span is in.</summary>
    public (MethodDeclarationSyntax Syntax, IMethodSymbol Symbol)? Method(TextSpan span) =>
        Find<MethodDeclarationSyntax>(span) is { } syntax && model.GetDeclaredSymbol(syntax, cancellation) is { } symbol ? (syntax, symbol) : null;

    public Edit Insert(int position, string inserted) => new(root.SyntaxTree, new TextSpan(position, 0), inserted);

    public Edit Replace(TextSpan span, string replacement) => new(root.SyntaxTree, span, replacement);

    /// <summary>How lines end here.</summary>
    public string NewLine => text.Lines.Count > 1 ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n";

    /// <summary>What stands before the first word of the line on which something begins.</summary>
    public string Indentation(SyntaxNode node)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.TakeWhile(char.IsWhiteSpace).Count());
    }

    /// <summary>How much further one level is indented.</summary>
    public string Unit(SyntaxNode member)
    {
        var (inner, outer) = (Indentation(member), member.Parent is { } parent ? Indentation(parent) : "");
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : "    ";
    }

    /// <summary>How long a line may be.</summary>
    public int Width => document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree).TryGetValue("max_line_length", out var set) && int.TryParse(set, out var width) && width > 0 ? width : 140;

    /// <summary>A type, given as emitted code writes it, as one would write it here; null where it is not known.</summary>
    public string? Short(string emitted, int position)
    {
        var modifier = new[] { "out ", "ref " }.FirstOrDefault(word => emitted.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var type = model.GetSpeculativeTypeInfo(position, SyntaxFactory.ParseTypeName(emitted.Substring(modifier.Length)), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        return type is null || Mentions(type, TypeKind.Error) ? null : modifier + type.ToMinimalDisplayString(model, position);
    }

    private static bool Mentions(ITypeSymbol type, TypeKind kind) => type.TypeKind == kind || (type is INamedTypeSymbol { TypeArguments: var arguments } && arguments.Any(argument => Mentions(argument, kind)));

    /// <summary>A name as an identifier.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether nothing is called like this, so that something new can be.</summary>
    public bool IsFree(string name, int position, SyntaxNode around) => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && model.LookupSymbols(position, name: name).IsEmpty && around.DescendantTokens().All(token => token.ValueText != name);

    /// <summary>An expression such that something can be written behind it.</summary>
    public static string Primary(ExpressionSyntax expression) => IsPrimary(expression) ? expression.ToString() : $"({expression})";

    public static bool IsPrimary(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
        or InvocationExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or GenericNameSyntax or ThisExpressionSyntax;

    /// <summary>Whether an expression is a tensor.</summary>
    public bool IsTensor(ExpressionSyntax expression) => TypeMap.Find(model.GetTypeInfo(expression, cancellation).Type) is { Rank: > 0 };
}
