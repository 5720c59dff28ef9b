using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SourceTensor.CodeFixes;

/// <summary>A fix of one diagnostic: it says which changes it proposes, the rest is the same for all.</summary>
public abstract class Fix : CodeFixProvider
{
    private protected Fix(string id) => FixableDiagnosticIds = [id];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await Place.Of(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } place)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var proposal in Proposals(place, diagnostic))
            {
                context.RegisterCodeFix(proposal.ToAction(context.Document.Project.Solution), diagnostic);
            }
        }
    }

    /// <summary>What can be done; nothing where it is not sure to be right.</summary>
    internal abstract IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic);
}
