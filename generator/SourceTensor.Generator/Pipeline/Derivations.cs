using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>From what a declaration asks for, in symbols, to what is made of the IR, in numbers.</summary>
internal static class Derivations
{
    public static Derivation Of(ModeSignature mode, Request request, EquatableArray<int> kept, AttributeData? attribute = null) => new(
        mode.Mode,
        Structures.FloatingLeaves(request.Function, request.Wrt),
        request.Of is null
            ? []
            : Enumerable.Range(request.FirstLeaf, Structures.LeavesOf(request.Differentiated!).Count).ToEquatableArray(),
        request.Direction,
        kept)
    {
        Checkpoint = attribute?.NamedArguments.Any(argument => argument is { Key: "Checkpoint", Value.Value: true }) == true,
        TruncateGradient = attribute is null ? 0 : Truncated(attribute),
    };

    /// <summary>Through how many steps of a loop a declaration asks derivatives to go back; 0 for all.</summary>
    public static int Truncated(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "TruncateGradient").Value.Value as int? ?? 0;
}
