using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// In lanes, what a step adds to sums stands behind the states that the next step waits for, where it reads none of them: a processor begins with what
/// comes first.
/// </summary>
internal static class SumsLast
{
    public static Block Run(Block block) => new(Ordered([.. block.Statements.Select(statement =>
        statement is Loop { IsVector: false } loop ? loop with { Body = Run(loop.Body) } : statement)]));

    private static IEnumerable<Statement> Ordered(List<Statement> statements)
    {
        var last = statements.FindLastIndex(statement => statement is Assign);
        var moved = new SortedSet<int>();
        for (var i = last - 1; i >= 0; i--)
        {
            if (statements[i] is Accumulate sum && !Enumerable.Range(i + 1, statements.Count - i - 1).Any(later => !moved.Contains(later) && Changes(statements[later], sum)))
            {
                moved.Add(i);
            }
        }

        // The source text that they compute goes with them.
        var behind = moved.SelectMany(i => new[] { statements.Take(i).LastOrDefault(statement => statement is Comment), statements[i] }).OfType<Statement>();
        var (before, after) = (statements.Take(last + 1).Where((_, i) => !moved.Contains(i)), statements.Skip(last + 1));
        return moved.Count == 0 ? statements : WithoutEmpty([.. before, .. behind, .. after]);
    }

    /// <summary>The statements without comments that nothing follows, or that say what the one before says.</summary>
    private static IEnumerable<Statement> WithoutEmpty(List<Statement> statements)
    {
        Comment? said = null;
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is not Comment comment)
            {
                yield return statements[i];
            }
            else if (comment != said && i + 1 < statements.Count && statements[i + 1] is not Comment)
            {
                yield return said = comment;
            }
        }
    }

    /// <summary>Whether a statement changes or uses the sum, or changes what is added to it.</summary>
    private static bool Changes(Statement later, Accumulate sum) =>
        later.Changing().Any(local => local == sum.Local || sum.Value.Reads(local))
        || later.Expressions().Any(expression => expression.Reads(sum.Local))
        || later.BuffersWritten().Any(buffer => sum.Value.Reads(buffer));
}
