using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>arcosh x.</summary>
internal sealed record Acosh : UnaryOp
{
    public override string Name => "acosh";

    public override string Summary => "Inverse hyperbolic cosine; NaN below 1.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Acosh", "Math.Acosh", "MathF.Acosh", "Double.Acosh", "Single.Acosh"];

    public override string Singularity => "infinite at 1";

    protected override (double Low, double High) TestDomain => (1.1, 4);

    // 1 / (√(x − 1) √(x + 1)), infinite at 1; in one root the product would overflow.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(
        seed,
        builder.Multiply(builder.Emit(new Sqrt(), builder.Subtract(x, Constant.Of(x.Type.Element, 1))), builder.Emit(new Sqrt(), builder.Add(x, Constant.Of(x.Type.Element, 1)))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Acosh(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Acosh"), [x]);

    public override string? LaneFunction => "Acosh";
}
