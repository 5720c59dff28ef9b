using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>sin x.</summary>
internal sealed record Sin : UnaryOp
{
    public override string Name => "sin";

    public override string Summary => "Sine.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Sin", "Math.Sin", "MathF.Sin", "Double.Sin", "Single.Sin"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) => builder.Multiply(seed, builder.Emit(new Cos(), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Sin(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Sin"), [x]);

    public override string? LaneFunction => "Sin";
}
