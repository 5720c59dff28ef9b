using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Two loops around loops, over the rows of tensors: they become one when the second needs nothing of other rows. The loops inside then
/// stand one behind the other, and may become one in turn.
/// </summary>
internal static class FuseRows
{
    public static bool AreIndependent(Loop first, Loop second)
    {
        if (!IsNest(first) || !IsNest(second))
        {
            return false;
        }

        // What is gathered over all rows is known behind the last one.
        var (gathered, gatheredBySecond) = (RowAccess.LocalsWritten(first), RowAccess.LocalsWritten(second));
        if (gathered.Any(local => second.Expressions().Any(expression => expression.Reads(local))) || gatheredBySecond.Any(local => gathered.Contains(local) || first.Expressions().Any(expression => expression.Reads(local))))
        {
            return false;
        }

        List<(Buffer Buffer, Expression Offset, Local? Along, bool Writes, Loop Loop)> accesses =
            [.. new[] { first, second }.SelectMany(loop => RowAccess.Of(loop).Select(access => (access.Buffer, access.Offset, access.Along, access.Writes, loop)))];
        return accesses.GroupBy(access => access.Buffer).All(group => group.All(access => !access.Writes) || group.Select(access => access.Loop).Distinct().Count() == 1
            || AreRows([.. group.Select(access => RowAccess.RowsOf(access.Buffer, access.Offset, access.Along, access.Loop.Index, Counters(access.Loop)))]));
    }

    /// <summary>The loop over the rows that does what both do.</summary>
    public static Loop Of(Loop first, Loop second, Comment? comment, FuseLoops inside) => first with { Body = inside.Run(new Block(FuseLoops.Joined(first, second, comment))) };

    /// <summary>Whether all accesses are to the same rows, each to that of its own index.</summary>
    private static bool AreRows(IReadOnlyList<(EquatableArray<Expression> Start, Dimension Distance)?> rows) => rows.All(row => row is not null && row == rows[0]);

    private static List<Local> Counters(Loop loop) => [.. loop.Body.Statements.AndNested().OfType<Loop>().Select(inner => inner.Index)];

    private static bool IsNest(Loop loop) => !loop.IsVector && new Statement[] { loop }.AndNested().All(part => part is Comment or Declare or Accumulate or Store or Loop { Reverse: false });
}
