using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>2ˣ.</summary>
internal sealed record Exp2 : UnaryOp
{
    public override string Name => "exp2";

    public override string Summary => "2 to the power of the operand.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Exp2", "Double.Exp2", "Single.Exp2"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    // 2ˣ log 2.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Multiply(Constant.Of(x.Type.Element, 0.6931471805599453), output)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Exp2(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(element.Keyword() + ".Exp2", [x]);

    public override string? LaneFunction => "Exp2";
}
