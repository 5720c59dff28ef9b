using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A loop whose inner loops all go along rows of one length. Where one vector holds a row, or two do, each of them is these vectors, and rows that pass
/// from one of them to another, or from step to step, stay in registers; longer rows are gone through as ever.
/// </summary>
/// <param name="Row">How long the rows are.</param>
/// <param name="Carried">The rows that pass from step to step.</param>
/// <param name="Unread">The scratch memory that nothing reads then.</param>
internal sealed record RowLoop(Local Index, Dimension Length, bool Reverse, Block Body, Dimension Row, IReadOnlyList<CarriedRow> Carried, IReadOnlyCollection<Buffer> Unread)
    : Loop(Index, Length, Reverse, IsVector: false, Body)
{
    /// <summary>The square matrices that no step changes and that rows are multiplied by: they stay in registers too.</summary>
    public IReadOnlyList<Buffer> Matrices { get; init; } = [];

    /// <summary>What the loop adds up that a product of matrices behind it would; null for nothing.</summary>
    public RowSums? Sums { get; init; }

    /// <summary>Whether two vectors can take the place of one.</summary>
    public bool CanBeTwo { get; init; }

    /// <summary>How many vectors hold a row, in a method of its own that nothing else calls; 0 where that is not known.</summary>
    public int Vectors { get; init; }

    /// <summary>The loop along rows of any length.</summary>
    public Loop Any => new(Index, Length, Reverse, IsVector: false, Body);
}

/// <summary>A row that a step begins with as the one before has left it.</summary>
/// <param name="Offset">Where a step reads it.</param>
/// <param name="First">Where the first step reads it.</param>
/// <param name="Next">Where a step writes it.</param>
/// <param name="IsRead">Whether the loop reads it in memory too.</param>
internal sealed record CarriedRow(Buffer Buffer, Expression Offset, Expression First, Expression Next, bool IsRead)
{
    /// <summary>Whether all steps have it in the same place.</summary>
    public bool IsInPlace => Offset == Next;
}
