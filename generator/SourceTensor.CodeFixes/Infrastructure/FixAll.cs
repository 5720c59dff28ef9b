using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SourceTensor.CodeFixes;

/// <summary>
/// Makes the proposals of one kind all at once. Two may be the same change, as where two functions of a class want it partial:
/// it is made once. One that meets another is left for the next time.
/// </summary>
internal sealed class FixAll : FixAllProvider
{
    public static FixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = new List<Edit>();
        foreach (var document in Documents(context))
        {
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty || await Place.Of(document, context.CancellationToken).ConfigureAwait(false) is not { } place)
            {
                continue;
            }

            foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan))
            {
                var proposal = ((Fix)context.CodeFixProvider).Proposals(place, diagnostic).FirstOrDefault(proposal => proposal.Key == context.CodeActionEquivalenceKey);
                Add(edits, proposal?.Edits ?? []);
            }
        }

        return edits.Count == 0 ? null : CodeAction.Create("Fix all", cancellation => Proposal.Apply(context.Solution, edits, cancellation), context.CodeActionEquivalenceKey);
    }

    private static void Add(List<Edit> edits, IReadOnlyList<Edit> proposed)
    {
        var added = proposed.Where(edit => !edits.Exists(edit.IsSame)).ToList();
        if (!added.Exists(edit => edits.Exists(edit.Conflicts)))
        {
            edits.AddRange(added);
        }
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
