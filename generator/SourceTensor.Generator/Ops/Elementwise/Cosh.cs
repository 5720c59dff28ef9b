using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>cosh x.</summary>
internal sealed record Cosh : UnaryOp
{
    public override string Name => "cosh";

    public override string Summary => "Hyperbolic cosine.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Cosh", "Math.Cosh", "MathF.Cosh", "Double.Cosh", "Single.Cosh"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Sinh(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Cosh(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Cosh"), [x]);

    public override string? LaneFunction => "Cosh";
}
