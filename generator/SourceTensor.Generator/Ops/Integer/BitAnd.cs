using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x &amp; y, bit by bit.</summary>
internal sealed record BitAnd : WholeOp
{
    public override string Name => "bit_and";

    public override string Summary => "The bits that are set in both of two integers.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_BitwiseAnd"];

    public override string Symbol => "&";

    protected override Precedence Binding => Precedence.BitAnd;

    protected override bool IsOfIntegers => true;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] & operands[1];
}
