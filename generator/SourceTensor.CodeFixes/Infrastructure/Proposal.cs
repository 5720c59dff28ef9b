using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace SourceTensor.CodeFixes;

/// <summary>A change of one file. Everything that is offered is made of such: nothing is printed anew that stays.</summary>
internal sealed class Edit(SyntaxTree tree, TextSpan span, string text)
{
    public SyntaxTree Tree { get; } = tree;

    public TextChange Change { get; } = new(span, text);

    /// <summary>Whether both cannot be made. Two insertions at one place can.</summary>
    public bool Conflicts(Edit other) => Tree == other.Tree && (Change.Span.OverlapsWith(other.Change.Span)
        || (Change.Span.Length > 0 && Change.Span.Contains(other.Change.Span.Start) && Change.Span.Start < other.Change.Span.Start)
        || (other.Change.Span.Length > 0 && other.Change.Span.Contains(Change.Span.Start) && other.Change.Span.Start < Change.Span.Start));

    public bool IsSame(Edit other) => Tree == other.Tree && Change.Equals(other.Change);
}

/// <summary>What an editor shows in its menu.</summary>
/// <param name="title">In plain words.</param>
/// <param name="key">The same for all proposals that are made at once.</param>
internal sealed class Proposal(string title, string key, IEnumerable<Edit> edits)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public IReadOnlyList<Edit> Edits { get; } = [.. edits];

    public CodeAction ToAction(Solution solution) => CodeAction.Create(Title, cancellation => Apply(solution, Edits, cancellation), Key);

    public static async Task<Solution> Apply(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation)
    {
        foreach (var file in edits.GroupBy(edit => edit.Tree))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentText(document.Id, text.WithChanges(InOrder(file)));
            }
        }

        return solution;
    }

    public static IEnumerable<TextChange> InOrder(IEnumerable<Edit> edits) => edits.Select(edit => edit.Change).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length);
}
