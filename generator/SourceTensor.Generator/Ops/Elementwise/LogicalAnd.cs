using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x and y, both of which are computed.</summary>
internal sealed record LogicalAnd : WholeOp
{
    public override string Name => "logical_and";

    public override string Summary => "Whether both operands hold.";

    public override string Symbol => "&";

    protected override Precedence Binding => Precedence.BitAnd;

    protected override bool IsOfIntegers => false;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] & operands[1];

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}
