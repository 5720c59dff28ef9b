using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Tests that a relation between lengths holds of one member of a batch: of lengths that differ from member to member. An effect, not
/// a value. The input is the number of the member.
/// </summary>
/// <param name="Requirement">The relation.</param>
/// <param name="Left">The first length as the program writes it.</param>
/// <param name="Right">The second one.</param>
internal sealed record CheckRequirement(Requirement Requirement, string Left, string Right) : Op
{
    public override string Name => "check_requirement";

    public override string Summary => "Fails unless a relation between lengths holds of a member of a batch.";

    public override IEnumerable<Dimension> Lengths => [Requirement.Left, Requirement.Right];

    public override Operation MapLengths(Func<Dimension, Dimension> map) =>
        this with { Requirement = Requirement with { Left = map(Requirement.Left), Right = map(Requirement.Right) } };

    public override string Parameters => Requirement.ToString();

    public override bool HasEffect => true;

    public override bool CanThrow(IReadOnlyList<Value> inputs) => true;

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => inputs.Count == 1 && inputs[0].Type == TensorType.Scalar(ElementType.Int32)
        ? []
        : throw new TypeException($"a requirement is tested of one member of a batch");
}
