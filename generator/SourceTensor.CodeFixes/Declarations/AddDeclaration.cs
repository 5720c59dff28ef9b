using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>
/// Adds a declaration behind a [TensorFunction]. It is offered where the function has such a member and none is declared, and
/// made of what declarations are checked by.
/// </summary>
public abstract class AddDeclaration : Refactoring
{
    private readonly ModeSignature _mode;
    private readonly DraftKind _kind;
    private readonly string _title;

    private protected AddDeclaration(string title, Mode mode, DraftKind kind = DraftKind.Returning) => (_title, _mode, _kind) = (title, ModeSignature.Of(mode), kind);

    internal ModeSignature DeclaredMode => _mode;

    internal DraftKind DeclaredKind => _kind;

    internal override IEnumerable<Proposal> Proposals(Place place, TextSpan span) =>
        Function(place, span) is var (syntax, method) && Add(place, syntax, method, _mode, _kind) is { } edit ? [new Proposal(_title, GetType().Name, [edit])] : [];

    /// <summary>The function in whose head a span is.</summary>
    private static (MethodDeclarationSyntax Syntax, IMethodSymbol Symbol)? Function(Place place, TextSpan span) =>
        place.Method(span) is var (syntax, method) && span.End <= syntax.ParameterList.Span.End && method.Attribute(AttributeNames.TensorFunction) is not null ? (syntax, method) : null;

    /// <summary>Adds a declaration; null where the function has no such member, or it is declared.</summary>
    internal static Edit? Add(Place place, MethodDeclarationSyntax syntax, IMethodSymbol method, ModeSignature mode, DraftKind kind) =>
        Declaration.After(place, syntax, Drafts(place, method, mode, kind));

    /// <summary>What would be added; nothing where the function has no such member, or it is declared.</summary>
    internal static IReadOnlyList<(Draft Draft, DraftKind Kind)> Drafts(Place place, IMethodSymbol method, ModeSignature mode, DraftKind kind)
    {
        if (Symbols.FirstNotPartial(method) is not null || Functions.Declared(method, mode).Any(member => Functions.KindOf(member, method) == kind)
            || Functions.Of(method, place.Model.Compilation, place.Cancellation) is not { } function || Draft.Of(method, function, mode, kind) is not { } draft)
        {
            return [];
        }

        // A declaration that writes replaces the default, which returns and may be called already: it stays, declared.
        var replaced = kind == DraftKind.Writing && Functions.HasDefault(method, mode) ? Draft.Of(method, function, mode, DraftKind.Returning) : null;
        return replaced is null ? [(draft, kind)] : [(replaced, DraftKind.Returning), (draft, kind)];
    }
}
