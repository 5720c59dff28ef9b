using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>~x, bit by bit.</summary>
internal sealed record BitNot : WholeOp
{
    public override string Name => "bit_not";

    public override string Summary => "The bits that are not set in an integer.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_OnesComplement"];

    public override string Symbol => "~";

    protected override Precedence Binding => Precedence.Unary;

    public override int Arity => 1;

    protected override bool IsOfIntegers => true;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => ~operands[0];
}
