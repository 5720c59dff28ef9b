using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Batching;

/// <summary>What a parameter of a batched function is.</summary>
internal enum BatchInputKind
{
    /// <summary>A parameter of the single function, shared or stacked.</summary>
    Value,

    /// <summary>The flat tensor of a ragged one.</summary>
    Flat,

    /// <summary>Where the members of a ragged one begin: one number more than members. The flat tensor begins with the first of them.</summary>
    Offsets,

    /// <summary>The length of the longest member of a ragged one.</summary>
    Longest,

    /// <summary>How many members there are.</summary>
    Count,
}

/// <param name="Parameter">The parameter of the single function; none of the number of members.</param>
internal sealed record BatchInput(BatchInputKind Kind, int Parameter);

/// <summary>How a result of a batched function is found.</summary>
internal enum BatchOutputKind
{
    /// <summary>One for each member, along a new leading axis.</summary>
    Stacked,

    /// <summary>The members' own behind each other, like those of a ragged parameter.</summary>
    Ragged,

    /// <summary>The sum over the members.</summary>
    Summed,
}

/// <param name="Like">The ragged parameter whose offsets it has.</param>
internal sealed record BatchOutput(BatchOutputKind Kind, int Like = -1);

/// <summary>
/// A function of many members. It computes the results of all members that it is given; of the caller's batch these may be a part,
/// since sums of parts are added up by the caller. Before that, <see cref="Checks"/> tests what can be tested of all members
/// before anything is computed.
/// </summary>
/// <param name="Members">The function; its results stand in the order of the single function's.</param>
/// <param name="Checks">A function of the same parameters without results; null where there is nothing to test.</param>
/// <param name="Inputs">What each parameter is; those behind these are the fields that the single function reads.</param>
internal sealed record Batch(Function Members, Function? Checks, EquatableArray<BatchInput> Inputs, EquatableArray<BatchOutput> Outputs);
