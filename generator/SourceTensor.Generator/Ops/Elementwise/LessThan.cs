using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x &lt; y.</summary>
internal sealed record LessThan : OrderingOp
{
    public override string Name => "less_than";

    public override string Summary => "Whether the first operand is less than the second; false when either is NaN.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_LessThan"];

    protected override string Symbol => "<";

    protected override bool HoldsOfEqual => false;

    protected override bool Holds<T>(INumberSystem<T> numbers, T x, T y) => numbers.IsLess(x, y);

    protected override CSharpText Mask(IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.LessThan", operands);
}
