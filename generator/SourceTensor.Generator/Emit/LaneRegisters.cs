using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>What vector loops find in registers.</summary>
/// <param name="Constants">Of functions.</param>
/// <param name="Broadcasts">The same number in all lanes.</param>
internal sealed record LaneRegisters(IReadOnlyCollection<LaneConstants> Constants, IReadOnlyCollection<Declare> Broadcasts)
{
    public static LaneRegisters None { get; } = new([], []);

    /// <summary>What is known in a loop, that and what is known around it.</summary>
    public LaneRegisters In(Loop loop) => new([.. Constants, .. loop.Constants], [.. Broadcasts, .. loop.Broadcasts]);

    /// <summary>The name of what a function computes with; null where that is not in registers.</summary>
    public string? ConstantsOf(Apply apply) => LaneConstants.Of(apply) is { } needed ? Constants.FirstOrDefault(known => known.Type == needed.Type)?.Name : null;

    /// <summary>The name of what holds the number in all lanes; null where there is none.</summary>
    public string? BroadcastOf(Expression value) => Broadcasts.FirstOrDefault(known => known.Value == value)?.Local.Name;
}
