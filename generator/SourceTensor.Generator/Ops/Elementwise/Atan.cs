using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>arctan x.</summary>
internal sealed record Atan : UnaryOp
{
    public override string Name => "atan";

    public override string Summary => "Angle whose tangent is the operand.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Atan", "Math.Atan", "MathF.Atan", "Double.Atan", "Single.Atan"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    // 1 / (1 + x²).
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Emit(new Divide(), seed, builder.Add(Constant.Of(x.Type.Element, 1), builder.Emit(new Square(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Atan(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Atan"), [x]);

    public override string? LaneFunction => "Atan";
}
