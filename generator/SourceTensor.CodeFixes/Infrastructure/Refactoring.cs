using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace SourceTensor.CodeFixes;

/// <summary>A refactoring: it says which changes it proposes at a place, the rest is the same for all.</summary>
public abstract class Refactoring : CodeRefactoringProvider
{
    private protected Refactoring()
    {
    }

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await Place.Of(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } place)
        {
            return;
        }

        foreach (var proposal in Proposals(place, context.Span))
        {
            context.RegisterRefactoring(proposal.ToAction(context.Document.Project.Solution));
        }
    }

    /// <summary>What can be done; nothing where it is not sure to be right.</summary>
    internal abstract IEnumerable<Proposal> Proposals(Place place, TextSpan span);
}
