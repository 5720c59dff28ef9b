using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>arcsin x.</summary>
internal sealed record Asin : UnaryOp
{
    public override string Name => "asin";

    public override string Summary => "Angle whose sine is the operand; NaN outside −1 … 1.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Asin", "Math.Asin", "MathF.Asin", "Double.Asin", "Single.Asin"];

    public override string Singularity => "infinite at −1 and 1";

    protected override (double Low, double High) TestDomain => (-0.95, 0.95);

    // 1 / √((1 − x)(1 + x)), infinite at −1 and 1.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Emit(new Sqrt(), builder.Multiply(builder.Subtract(Constant.Of(x.Type.Element, 1), x), builder.Add(Constant.Of(x.Type.Element, 1), x))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Asin(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Asin"), [x]);

    public override string? LaneFunction => "Asin";
}
