using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.CodeFixes;

/// <summary>
/// ST1003: writes to a copy of what is only read. What a step captures from outside is not copied: each step would write to a
/// copy of its own.
/// </summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyWritten))]
public sealed class CopyWritten() : Fix("ST1003")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        // A fault in a method that is followed is shown at its call: the copy is made of what the call passes.
        var node = place.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        List<ISymbol> given = [.. node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(place.IsTensor).Select(name => place.Model.GetSymbolInfo(name, place.Cancellation).Symbol).OfType<ISymbol>().Where(IsGiven).Distinct(SymbolEqualityComparer.Default)];
        foreach (var symbol in given)
        {
            if (WithInStep.Of(place, symbol) is { } with && Trial.Helps(place, diagnostic, [with]))
            {
                yield return new Proposal("Return the changed tensor with .With(…)", nameof(CopyWritten) + ".With", [with]);
            }
        }

        foreach (var symbol in given)
        {
            if (CopyAtHead.Of(place, symbol) is var (name, edits) && Trial.Helps(place, diagnostic, edits))
            {
                yield return new Proposal($"Write to `{name}`, a copy of `{symbol.Name}`", nameof(CopyWritten), edits);
                yield break;
            }
        }

        foreach (var (name, edit) in Clones.In(place, diagnostic).Where(clone => Trial.Helps(place, diagnostic, [clone.Edit])).Take(1))
        {
            yield return new Proposal($"Make `{name}` a copy", nameof(CopyWritten) + ".Clone", [edit]);
        }
    }

    /// <summary>Whether it is a parameter, of a step too, or what a loop goes through.</summary>
    private static bool IsGiven(ISymbol symbol) => symbol is IParameterSymbol || (symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ForEachStatementSyntax));
}
