using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x &gt;&gt;&gt; n.</summary>
internal sealed record UnsignedShiftRight : ShiftOp
{
    public override string Name => "unsigned_shift_right";

    public override string Summary => "An integer shifted right, zeros moving in.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_UnsignedRightShift"];

    public override string Symbol => ">>>";

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => element == ElementType.Int32
        ? (uint)operands[0] >> Count(element, operands)
        : (long)((ulong)operands[0] >> Count(element, operands));
}
