using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>A type of the runtime that holds what some functions of vectors compute with, and the local that is one.</summary>
/// <param name="Type">The name of the type, without a width.</param>
/// <param name="Name">The name of the local.</param>
internal sealed record LaneConstants(string Type, string Name)
{
    private static readonly Dictionary<string, LaneConstants> s_byFunction = new()
    {
        ["Exp"] = new("LaneExp", "exponential"),
        ["ExpOfNegative"] = new("LaneExp", "exponential"),
        ["ExpOrNotFinite"] = new("LaneExp", "exponential"),
        ["Sigmoid"] = new("LaneExp", "exponential"),
        ["Tanh"] = new("LaneTanh", "tangent"),
    };

    /// <summary>What a function is computed with; null where that is not kept.</summary>
    public static LaneConstants? Of(Apply apply) =>
        apply is { Element: ElementType.Float64, Op.LaneFunction: { } function } && apply.Operands.All(operand => operand.Element == ElementType.Float64) && s_byFunction.TryGetValue(function, out var constants) ? constants : null;

    public LaneConstants Named(Names names) => this with { Name = names.Fresh(Name) };
}
