using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Whether what a loop over rows does to memory stays in its row.</summary>
internal static class RowAccess
{
    /// <summary>How many elements a row of a buffer has.</summary>
    public static Dimension RowSize(Buffer buffer) => buffer.Type.Shape.Skip(1).Aggregate(Dimension.Of(1), Dimension.Product);

    /// <summary>Whether a buffer is a tensor with so many rows.</summary>
    public static bool HasRows(Buffer buffer, Dimension rows) => buffer.Type.Rank > 0 && buffer.Type.Shape[0] == rows;

    /// <summary>Whether an access is to the row of the given index: the index times the size of a row, plus what loops inside add.</summary>
    public static bool IsOwnRow(Buffer buffer, Expression offset, Local? along, Local row)
    {
        var coefficient = Offsets.Growth(offset, row);
        coefficient = along == row && coefficient is not null ? coefficient + Dimension.Of(1) : coefficient;
        return coefficient == RowSize(buffer) && !IsShifted(offset);
    }

    /// <summary>
    /// Where the rows that an access goes through begin, as what is added up there, and how far apart they are; null where it does not keep
    /// to a row of a tensor, or of an item of one.
    /// </summary>
    /// <param name="inner">The counters of the loops over a row.</param>
    public static (EquatableArray<Expression> Start, Dimension Distance)? RowsOf(Buffer buffer, Expression offset, Local? along, Local row, IReadOnlyCollection<Local> inner)
    {
        var leaves = Leaves(offset).ToList();
        var coefficients = leaves.Where(leaf => leaf.Reads(row)).Select(leaf => Offsets.Growth(leaf, row)).ToList();
        if (coefficients.Contains(null) || (along is not null && along != row && !inner.Contains(along)))
        {
            return null;
        }

        var distance = coefficients.Aggregate(Dimension.Of(along == row ? 1 : 0), (sum, coefficient) => sum + coefficient!);
        var isRow = Enumerable.Range(1, buffer.Type.Rank).Any(axis => distance == buffer.Type.Shape.Skip(axis).Aggregate(Dimension.Of(1), Dimension.Product));
        return isRow && !leaves.Any(leaf => leaf.Reads(row) && IsShifted(leaf))
            ? (leaves.Where(leaf => !leaf.Reads(row) && !inner.Any(leaf.Reads) && leaf != Literal.Zero).ToEquatableArray(), distance)
            : null;
    }

    private static IEnumerable<Expression> Leaves(Expression offset) =>
        offset is Apply { Op: Add, Operands: [var left, var right] } ? Leaves(left).Concat(Leaves(right)) : [offset];

    /// <summary>Whether a length or a number is added: then it may be another row's.</summary>
    private static bool IsShifted(Expression offset) => offset switch
    {
        Literal literal => literal.Value.Bits != 0,
        LocalRead => false,
        Apply { Op: Add } add => add.Operands.Any(IsShifted),
        Apply { Op: Multiply, Operands: [var left, Size or Literal] } => IsShifted(left),
        _ => true,
    };

    /// <summary>Every access of a statement to memory, those of statements inside it included; whether it writes.</summary>
    public static IEnumerable<(Buffer Buffer, Expression Offset, Local? Along, bool Writes)> Of(Statement statement)
    {
        foreach (var part in new[] { statement }.AndNested())
        {
            if (part is Store store)
            {
                yield return (store.Buffer, store.Offset, store.Along, true);
            }
        }

        foreach (var load in statement.Expressions().SelectMany(expression => expression.Tree).OfType<Load>())
        {
            yield return (load.Buffer, load.Offset, load.Along, false);
        }
    }

    /// <summary>The locals that a statement assigns or adds to and does not declare itself.</summary>
    public static HashSet<Local> LocalsWritten(Statement statement)
    {
        var parts = new[] { statement }.AndNested().ToList();
        var declared = new HashSet<Local>(parts.Select(part => part switch { Declare declare => declare.Local, DeclareLater declare => declare.Local, _ => null }).OfType<Local>());
        return [.. parts.Select(LoopRewriter.LocalWritten).OfType<Local>().Where(local => !declared.Contains(local))];
    }
}
