using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Throws as the plain program does: a statement of C#, written out, with the numbers that its message shows. An effect, not
/// a value; it stands on the side of a branch.
/// </summary>
/// <param name="Text">The pieces of the statement between which the inputs are written.</param>
internal sealed record Throw(EquatableArray<string> Text) : Op
{
    public override string Name => "throw";

    public override string Summary => "Throws an exception of the plain program.";

    public override string Parameters => string.Join("…", Text);

    public override bool HasEffect => true;

    public override bool CanThrow(IReadOnlyList<Value> inputs) => true;

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => inputs.Count == Text.Count - 1 && inputs.All(input => input.Type.IsScalar)
        ? []
        : throw new TypeException($"{Text.Count} pieces of a message around {inputs.Count} numbers");
}
