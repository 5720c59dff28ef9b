using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x &lt;&lt; n.</summary>
internal sealed record ShiftLeft : ShiftOp
{
    public override string Name => "shift_left";

    public override string Summary => "An integer shifted left; what is shifted out is lost.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_LeftShift"];

    public override string Symbol => "<<";

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] << Count(element, operands);
}
