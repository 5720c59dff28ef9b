using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x &gt; y.</summary>
internal sealed record GreaterThan : OrderingOp
{
    public override string Name => "greater_than";

    public override string Summary => "Whether the first operand is greater than the second; false when either is NaN.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_GreaterThan"];

    public override IReadOnlyList<Dimension>? ArePositive(IReadOnlyList<Value> inputs, Func<Value, Equation?> definition) =>
        inputs[1] is Constant { Number: 0 } && definition(inputs[0])?.Operation.IsLength is { } length ? [length] : null;

    protected override string Symbol => ">";

    protected override bool HoldsOfEqual => false;

    protected override bool Holds<T>(INumberSystem<T> numbers, T x, T y) => numbers.IsLess(y, x);

    protected override CSharpText Mask(IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.GreaterThan", operands);
}
