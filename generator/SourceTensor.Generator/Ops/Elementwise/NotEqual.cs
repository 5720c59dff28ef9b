using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x ≠ y.</summary>
internal sealed record NotEqual : ComparisonOp
{
    public override string Name => "not_equal";

    public override string Summary => "Whether two operands differ; NaN differs from everything.";

    public override IReadOnlyList<string> Methods => ["TensorMath.NotEqual"];

    protected override string Symbol => "!=";

    protected override bool HoldsOfEqual => false;

    protected override bool Holds<T>(INumberSystem<T> numbers, T x, T y) => !numbers.AreEqual(x, y);

    protected override CSharpText Mask(IReadOnlyList<CSharpText> operands) => CSharpText.Prefix("~", CSharpText.Call("Lanes.Equals", operands));
}
