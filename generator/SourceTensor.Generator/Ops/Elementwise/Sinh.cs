using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>sinh x.</summary>
internal sealed record Sinh : UnaryOp
{
    public override string Name => "sinh";

    public override string Summary => "Hyperbolic sine.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Sinh", "Math.Sinh", "MathF.Sinh", "Double.Sinh", "Single.Sinh"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Cosh(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Sinh(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Sinh"), [x]);

    public override string? LaneFunction => "Sinh";
}
