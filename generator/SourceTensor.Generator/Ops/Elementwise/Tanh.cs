using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>tanh x.</summary>
internal sealed record Tanh : UnaryOp
{
    public override string Name => "tanh";

    public override string Summary => "Hyperbolic tangent.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Tanh", "Math.Tanh", "MathF.Tanh", "Double.Tanh", "Single.Tanh"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    // 1 − tanh² x.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Subtract(Constant.Of(x.Type.Element, 1), builder.Emit(new Square(), output)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Tanh(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Tanh"), [x]);

    public override string? LaneFunction => "Tanh";
}
