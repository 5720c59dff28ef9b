using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x ^ y, bit by bit.</summary>
internal sealed record BitXor : WholeOp
{
    public override string Name => "bit_xor";

    public override string Summary => "The bits that are set in exactly one of two integers.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_ExclusiveOr"];

    public override string Symbol => "^";

    protected override Precedence Binding => Precedence.BitXor;

    protected override bool IsOfIntegers => true;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] ^ operands[1];
}
