using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>From what a declaration asks for, in symbols, to what is made of the IR, in numbers.</summary>
internal static class Derivations
{
    public static Derivation Of(ModeSignature mode, Request request, EquatableArray<int> kept) => new(
        mode.Mode,
        Structures.FloatingLeaves(request.Function, request.Wrt),
        request.Of is null
            ? []
            : Enumerable.Range(request.FirstLeaf, Structures.LeavesOf(request.Differentiated!).Count).ToEquatableArray(),
        kept);
}
