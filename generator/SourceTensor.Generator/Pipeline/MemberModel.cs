using SourceTensor.Generator.Batching;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// One member to emit: everything the pipeline knows after it has left the C# compiler. Plain data, equal by value; it
/// changes only when the meaning of the function or the declaration does.
/// </summary>
/// <param name="Function">What the function computes; null when the front end could not take it.</param>
/// <param name="Failure">Why there is no function.</param>
internal sealed record MemberModel(MemberSignature Signature, Derivation Derivation, string FunctionName, Function? Function, string Failure)
{
    public Mode Mode => Derivation.Mode;

    /// <summary>How the member is batched; null for one of a single call.</summary>
    public BatchPlan? Batch { get; init; }
}
