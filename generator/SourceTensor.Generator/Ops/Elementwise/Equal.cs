using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x = y.</summary>
internal sealed record Equal : ComparisonOp
{
    public override string Name => "equal";

    public override string Summary => "Whether two operands are equal; NaN equals nothing.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Equal"];

    protected override string Symbol => "==";

    protected override bool HoldsOfEqual => true;

    protected override bool Holds<T>(INumberSystem<T> numbers, T x, T y) => numbers.AreEqual(x, y);

    protected override CSharpText Mask(IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.Equals", operands);
}
