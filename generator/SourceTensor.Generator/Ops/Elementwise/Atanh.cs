using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>artanh x.</summary>
internal sealed record Atanh : UnaryOp
{
    public override string Name => "atanh";

    public override string Summary => "Inverse hyperbolic tangent; infinite at −1 and 1, NaN outside.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Atanh", "Math.Atanh", "MathF.Atanh", "Double.Atanh", "Single.Atanh"];

    protected override (double Low, double High) TestDomain => (-0.95, 0.95);

    // 1 / ((1 − x)(1 + x)), infinite at −1 and 1.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Multiply(builder.Subtract(Constant.Of(x.Type.Element, 1), x), builder.Add(Constant.Of(x.Type.Element, 1), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Atanh(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Atanh"), [x]);

    public override string? LaneFunction => "Atanh";
}
