using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x | y, bit by bit.</summary>
internal sealed record BitOr : WholeOp
{
    public override string Name => "bit_or";

    public override string Summary => "The bits that are set in one of two integers, or in both.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_BitwiseOr"];

    public override string Symbol => "|";

    protected override Precedence Binding => Precedence.BitOr;

    protected override bool IsOfIntegers => true;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] | operands[1];
}
