using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>cos x.</summary>
internal sealed record Cos : UnaryOp
{
    public override string Name => "cos";

    public override string Summary => "Cosine.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Cos", "Math.Cos", "MathF.Cos", "Double.Cos", "Single.Cos"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Negate(builder.Multiply(seed, builder.Emit(new Sin(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Cos(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Cos"), [x]);

    public override string? LaneFunction => "Cos";
}
