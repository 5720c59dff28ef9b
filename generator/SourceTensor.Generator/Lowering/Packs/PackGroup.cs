using System.Collections.Generic;

namespace SourceTensor.Generator.Lowering;

/// <summary>What the lanes of one small vector are, in the step of a loop.</summary>
/// <param name="Members">The numbers that stand in it, a lane each; none where it stands for nothing that the loop had.</param>
/// <param name="Place">The statement that it is computed with.</param>
/// <param name="Name">What it would be called.</param>
internal sealed record PackGroup(IReadOnlyList<Local> Members, Local Pack, int Place, string Name)
{
    /// <summary>The value in the step, which for states is the next one.</summary>
    public Expression Value { get; init; } = Literal.Zero;

    /// <summary>What is read of states behind the place where they get their next values; null for what is no state.</summary>
    public Local? After { get; init; }
}
