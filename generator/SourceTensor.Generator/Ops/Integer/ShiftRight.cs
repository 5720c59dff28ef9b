using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x &gt;&gt; n.</summary>
internal sealed record ShiftRight : ShiftOp
{
    public override string Name => "shift_right";

    public override string Summary => "An integer shifted right, its sign moving in.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_RightShift"];

    public override string Symbol => ">>";

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] >> Count(element, operands);
}
