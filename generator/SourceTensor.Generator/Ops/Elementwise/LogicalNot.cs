using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Not x.</summary>
internal sealed record LogicalNot : WholeOp
{
    public override string Name => "logical_not";

    public override string Summary => "Whether the operand does not hold.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_LogicalNot"];

    public override string Symbol => "!";

    protected override Precedence Binding => Precedence.Unary;

    public override int Arity => 1;

    protected override bool IsOfIntegers => false;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => 1 - operands[0];

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Prefix("~", operands[0]);
}
