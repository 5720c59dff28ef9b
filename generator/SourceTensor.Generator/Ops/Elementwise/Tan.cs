using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>tan x.</summary>
internal sealed record Tan : UnaryOp
{
    public override string Name => "tan";

    public override string Summary => "Tangent.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Tan", "Math.Tan", "MathF.Tan", "Double.Tan", "Single.Tan"];

    protected override (double Low, double High) TestDomain => (-1.4, 1.4);

    // 1 + tan² x.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Add(Constant.Of(x.Type.Element, 1), builder.Emit(new Square(), output)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Tan(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Tan"), [x]);

    public override string? LaneFunction => "Tan";
}
