using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Tests, before anything is written, that the integers of a tensor are valid indices of an axis. An effect, not a value. A second
/// input, an integer, is the member of a batch whose indices they are.
/// </summary>
/// <param name="Visited">How many entries along the leading axis are tested: those a loop will visit.</param>
/// <param name="Bound">The length of the axis they index.</param>
/// <param name="Width">How many entries of each row of a matrix are tested; null for all.</param>
/// <param name="Text">What the program calls the tensor, where that is not its name.</param>
/// <param name="AreMembers">Whether these are the indices of the members of a batch, which have a column each.</param>
internal sealed record CheckIndices(Dimension Visited, Dimension Bound, string? Text = null, Dimension? Width = null, bool AreMembers = false) : Op
{
    public override string Name => "check_indices";

    public override string Summary => "Fails unless every integer of the operand is a valid index.";

    public override IEnumerable<Dimension> Lengths => Width is null ? [Visited, Bound] : [Visited, Bound, Width];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => this with { Visited = map(Visited), Bound = map(Bound), Width = Width is null ? null : map(Width) };

    public override string Parameters => $"first {Visited}{(Width is null ? "" : $" by {Width}")} in 0..{Bound}";

    public override bool HasEffect => true;

    public override bool CanThrow(IReadOnlyList<Value> inputs) => true;

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => inputs[0].Type is { Element: ElementType.Int32, Rank: > 0 }
        ? []
        : throw new TypeException($"indices of type {inputs[0].Type}");
}
