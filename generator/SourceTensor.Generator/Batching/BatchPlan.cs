using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Batching;

/// <summary>How a batch gives its members a parameter.</summary>
internal enum Given
{
    /// <summary>All members have the same.</summary>
    Shared,

    /// <summary>A tensor one rank higher, the members along one of its axes.</summary>
    Stacked,

    /// <summary>Members of unequal length, behind each other along the leading axis of one flat tensor.</summary>
    Ragged,
}

/// <param name="Axis">The axis along which members are stacked.</param>
internal sealed record BatchedParameter(Given Given, int Axis = 0)
{
    public static BatchedParameter Shared { get; } = new(Given.Shared);

    public static BatchedParameter Ragged { get; } = new(Given.Ragged);

    public static BatchedParameter Stacked(int axis = 0) => new(Given.Stacked, axis);
}

/// <summary>What a batch makes of one result of its members.</summary>
/// <param name="Like">The parameter whose type and layout it has, as a gradient has; null for one that has its own.</param>
/// <param name="IsRagged">Of one that has its own, whether it is declared to differ in length from member to member; null where nothing is declared.</param>
internal sealed record BatchedResult(int? Like = null, bool? IsRagged = null);

/// <summary>How the function of a single member is batched: one entry for each of its parameters and results.</summary>
internal sealed record BatchPlan(EquatableArray<BatchedParameter> Parameters, EquatableArray<BatchedResult> Results);
