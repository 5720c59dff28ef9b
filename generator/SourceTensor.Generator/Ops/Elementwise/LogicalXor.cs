using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Either x or y.</summary>
internal sealed record LogicalXor : WholeOp
{
    public override string Name => "logical_xor";

    public override string Summary => "Whether exactly one of two operands holds.";

    public override string Symbol => "^";

    protected override Precedence Binding => Precedence.BitXor;

    protected override bool IsOfIntegers => false;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] ^ operands[1];

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}
