using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x or y, both of which are computed.</summary>
internal sealed record LogicalOr : WholeOp
{
    public override string Name => "logical_or";

    public override string Summary => "Whether one operand holds, or both.";

    public override string Symbol => "|";

    protected override Precedence Binding => Precedence.BitOr;

    protected override bool IsOfIntegers => false;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] | operands[1];

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}
