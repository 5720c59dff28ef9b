using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x ≥ y.</summary>
internal sealed record GreaterThanOrEqual : OrderingOp
{
    public override string Name => "greater_than_or_equal";

    public override string Summary => "Whether the first operand is at least the second; false when either is NaN.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_GreaterThanOrEqual"];

    protected override string Symbol => ">=";

    protected override bool HoldsOfEqual => true;

    protected override bool Holds<T>(INumberSystem<T> numbers, T x, T y) => numbers.IsLess(y, x) || numbers.AreEqual(x, y);

    protected override CSharpText Mask(IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.GreaterThanOrEqual", operands);
}
