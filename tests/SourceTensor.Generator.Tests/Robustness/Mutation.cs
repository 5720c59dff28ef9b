using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>A file of the corpus after one to three edits that nobody thought about. Number k of a seed is always the same one.</summary>
/// <param name="Id">The seed and the number.</param>
/// <param name="File">What was edited.</param>
/// <param name="Text">What came of it.</param>
/// <param name="Edits">What was done.</param>
internal sealed record Mutation(string Id, CorpusFile File, string Text, IReadOnlyList<string> Edits)
{
    // A file has to be compiled before it is edited: so many edits of one file follow each other.
    private const int OfOneFile = 32;

    /// <summary>Whether what becomes of it is looked at as closely as can be.</summary>
    public bool IsCompared { get; private init; }

    public static Mutation Number(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var file = Corpus.Files[new Random(unchecked((seed * 1_000_003) - (number / OfOneFile))).Next(Corpus.Files.Count)];
        var (text, edits) = (file.Text, new List<string>());
        for (var count = random.Next(3) == 0 ? 1 + random.Next(3) : 1; edits.Count < count;)
        {
            var edit = new Editing(random, Compile.Parse(text).GetRoot()).Any();
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text);
            edits.Add(edit.What);
        }

        return new Mutation(string.Create(CultureInfo.InvariantCulture, $"{seed}/{number}"), file, text, edits) { IsCompared = number % 8 == 0 };
    }

    public static Mutation Parse(string id)
    {
        var parts = id.Split('/');
        return Number(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"MUTATION={Id} ({File.Name}: {string.Join("; ", Edits)})";
}

/// <summary>The edits there are, each at a place drawn at random.</summary>
internal sealed class Editing
{
    /// <summary>A piece of the text and what stands there afterwards.</summary>
    public sealed record Edit(TextSpan Span, string Text, string What);

    private readonly Random _random;
    private readonly List<SyntaxToken> _tokens;
    private readonly List<SyntaxNode> _nodes;
    private readonly string _text;

    public Editing(Random random, SyntaxNode root)
    {
        _random = random;
        _text = root.ToFullString();

        // What the programs are run on is no part of them.
        bool IsModel(SyntaxNode node) => node is not MethodDeclarationSyntax { Identifier.Text: var name } || !name.EndsWith("Inputs", StringComparison.Ordinal);
        _nodes = [.. root.DescendantNodes(IsModel).Where(node => IsModel(node) && node is not (UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax) && !node.Ancestors().OfType<UsingDirectiveSyntax>().Any())];
        _tokens = [.. root.DescendantTokens(IsModel).Where(token => !token.IsKind(SyntaxKind.EndOfFileToken) && token.Parent!.AncestorsAndSelf().All(node => node is not UsingDirectiveSyntax && IsModel(node)))];
    }

    public Edit Any()
    {
        while (true)
        {
            var edit = _tokens.Count == 0 ? new Edit(new TextSpan(_text.Length, 0), "class C { }", "a class at the end") : _random.Next(16) switch
            {
                0 => Deleted(Token),
                1 => Duplicated(Token),
                2 => Swapped(),
                3 => Deleted(Node),
                4 => Duplicated(Node),
                5 or 6 => Exchanged(),
                7 => Truncated(),
                8 or 9 => OtherName(),
                10 => OtherLiteral(),
                11 => OtherArgument(),
                12 => OtherOperator(),
                13 => OtherType(),
                14 => HalfTyped(),
                _ => Foreign(),
            };
            if (edit is not null && _text.Substring(edit.Span.Start, edit.Span.Length) != edit.Text)
            {
                return edit;
            }
        }
    }

    private SyntaxToken Token() => Pick(_tokens);

    private SyntaxNode Node() => Pick(_nodes);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private string TextOf(TextSpan span) => _text.Substring(span.Start, span.Length);

    private Edit Deleted(Func<SyntaxNodeOrToken> pick) => pick().Span is var span ? new Edit(span, "", $"deleted `{Short(TextOf(span))}`") : throw new InvalidOperationException();

    private Edit Duplicated(Func<SyntaxNodeOrToken> pick)
    {
        var span = pick().Span;
        return new Edit(new TextSpan(span.End, 0), " " + TextOf(span), $"doubled `{Short(TextOf(span))}`");
    }

    private Edit Deleted(Func<SyntaxToken> pick) => Deleted(() => (SyntaxNodeOrToken)pick());

    private Edit Deleted(Func<SyntaxNode> pick) => Deleted(() => (SyntaxNodeOrToken)pick());

    private Edit Duplicated(Func<SyntaxToken> pick) => Duplicated(() => (SyntaxNodeOrToken)pick());

    private Edit Duplicated(Func<SyntaxNode> pick) => Duplicated(() => (SyntaxNodeOrToken)pick());

    private Edit Swapped()
    {
        var i = _random.Next(_tokens.Count);
        var j = _random.Next(2) == 0 ? i + 1 : i + 1 + _random.Next(20);
        return Swapped(_tokens[i].Span, _tokens[Math.Min(j, _tokens.Count - 1)].Span);
    }

    private Edit Swapped(TextSpan first, TextSpan second)
    {
        var between = TextSpan.FromBounds(first.End, Math.Max(first.End, second.Start));
        return new Edit(
            TextSpan.FromBounds(first.Start, Math.Max(first.End, second.End)),
            first == second ? TextOf(first) : TextOf(second) + TextOf(between) + TextOf(first),
            $"swapped `{Short(TextOf(first))}` and `{Short(TextOf(second))}`");
    }

    /// <summary>A node in place of another of its kind: of this file, or of any; or both exchanged.</summary>
    private Edit? Exchanged()
    {
        var node = Node();
        if (CategoryOf(node) is not { } category)
        {
            return null;
        }

        var others = _random.Next(3) == 0 ? [.. Pick(Corpus.Files).Tree.GetRoot().DescendantNodes()] : _nodes;
        List<SyntaxNode> fitting = [.. others.Where(other => CategoryOf(other) == category)];
        if (fitting.Count == 0)
        {
            return null;
        }

        var chosen = Pick(fitting);
        return others == _nodes && _random.Next(2) == 0 && !node.Span.OverlapsWith(chosen.Span)
            ? node.SpanStart < chosen.SpanStart ? Swapped(node.Span, chosen.Span) : Swapped(chosen.Span, node.Span)
            : new Edit(node.Span, chosen.ToString(), $"`{Short(chosen.ToString())}` for `{Short(node.ToString())}`");
    }

    private static string? CategoryOf(SyntaxNode node) => node switch
    {
        TypeSyntax when node.Parent is VariableDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax => "type",
        ExpressionSyntax => "expression",
        StatementSyntax => "statement",
        ArgumentSyntax => "argument",
        ParameterSyntax => "parameter",
        PatternSyntax => "pattern",
        AttributeListSyntax => "attributes",
        MemberDeclarationSyntax => "member",
        ArgumentListSyntax or ParameterListSyntax or BracketedArgumentListSyntax => node.GetType().Name,
        _ => null,
    };

    /// <summary>The text ends, or goes on after the statement, the method or the line.</summary>
    private Edit Truncated()
    {
        var token = Token();
        var start = _random.Next(2) == 0 ? token.SpanStart : token.SpanStart + _random.Next(token.Span.Length + 1);
        var around = token.Parent!.AncestorsAndSelf();
        var end = _random.Next(4) switch
        {
            0 => _text.Length,
            1 => around.OfType<StatementSyntax>().FirstOrDefault()?.Span.End,
            2 => around.OfType<MemberDeclarationSyntax>().FirstOrDefault()?.Span.End,
            _ => _text.IndexOf('\n', start),
        } ?? _text.Length;
        var span = TextSpan.FromBounds(start, Math.Max(start, end < 0 ? _text.Length : end));
        return new Edit(span, "", $"cut `{Short(TextOf(span))}`");
    }

    private Edit? OtherName()
    {
        List<SyntaxToken> names = [.. _tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken))];
        if (names.Count == 0)
        {
            return null;
        }

        var name = Pick(names);
        return Replaced(name, Pick(names).Text);
    }

    private Edit? OtherLiteral()
    {
        List<SyntaxToken> literals = [.. _tokens.Where(token => token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword)];
        return literals.Count == 0 ? null : Replaced(Pick(literals), Pick(Snippets.Literals));
    }

    private Edit? OtherArgument()
    {
        List<SyntaxNode> attributes = [.. _nodes.Where(node => node is AttributeSyntax or AttributeArgumentSyntax)];
        if (attributes.Count == 0)
        {
            return null;
        }

        var node = Pick(attributes);
        return new Edit(node.Span, Pick(node is AttributeSyntax ? Snippets.Attributes : Snippets.AttributeArguments), "") is var edit ? edit with { What = $"`{edit.Text}` for `{node}`" } : null;
    }

    private Edit? OtherOperator()
    {
        List<SyntaxToken> operators = [.. _tokens.Where(token => token.Parent is BinaryExpressionSyntax or AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax && SyntaxFacts.IsPunctuation(token.Kind()))];
        return operators.Count == 0 ? null : Replaced(Pick(operators), Pick(Snippets.Operators));
    }

    private Edit? OtherType()
    {
        List<SyntaxNode> types = [.. _nodes.Where(node => CategoryOf(node) == "type")];
        if (types.Count == 0)
        {
            return null;
        }

        var (type, other) = (Pick(types), Pick(Snippets.Types));
        return new Edit(type.Span, other, $"`{other}` for `{type}`");
    }

    private Edit HalfTyped()
    {
        var (token, typed) = (Token(), Pick(Snippets.HalfTyped));
        return new Edit(new TextSpan(token.Span.End, 0), typed, $"typed `{typed}` after `{token}`");
    }

    /// <summary>Something that no program of the corpus has, in place of an expression or before a statement.</summary>
    private Edit? Foreign()
    {
        var node = Node();
        if (node is not (ExpressionSyntax or StatementSyntax))
        {
            return null;
        }

        var foreign = Pick(node is ExpressionSyntax ? Snippets.Expressions : Snippets.Statements).Replace("$", Name(), StringComparison.Ordinal);
        return new Edit(node is ExpressionSyntax ? node.Span : new TextSpan(node.SpanStart, 0), foreign, $"`{foreign}` at `{Short(node.ToString())}`");
    }

    private string Name() => _tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList() is { Count: > 0 } names ? Pick(names).Text : "x";

    private static Edit Replaced(SyntaxToken token, string text) => new(token.Span, text, $"`{text}` for `{token}`");

    private static string Short(string text) => text.Length <= 40 ? text.Replace('\n', ' ') : text[..40].Replace('\n', ' ') + "…";
}
