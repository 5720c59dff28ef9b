using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>arsinh x.</summary>
internal sealed record Asinh : UnaryOp
{
    public override string Name => "asinh";

    public override string Summary => "Inverse hyperbolic sine.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Asinh", "Math.Asinh", "MathF.Asinh", "Double.Asinh", "Single.Asinh"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    // 1 / √(1 + x²), without the overflow of the square.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Emit(new Divide(), seed, builder.Emit(new Hypot(), Constant.Of(x.Type.Element, 1), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Asinh(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Asinh"), [x]);

    public override string? LaneFunction => "Asinh";
}
