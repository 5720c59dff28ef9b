using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>arccos x.</summary>
internal sealed record Acos : UnaryOp
{
    public override string Name => "acos";

    public override string Summary => "Angle whose cosine is the operand; NaN outside −1 … 1.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Acos", "Math.Acos", "MathF.Acos", "Double.Acos", "Single.Acos"];

    public override string Singularity => "infinite at −1 and 1";

    protected override (double Low, double High) TestDomain => (-0.95, 0.95);

    // −1 / √((1 − x)(1 + x)), infinite at −1 and 1.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(builder.Negate(seed), builder.Emit(new Sqrt(), builder.Multiply(builder.Subtract(Constant.Of(x.Type.Element, 1), x), builder.Add(Constant.Of(x.Type.Element, 1), x))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Acos(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Acos"), [x]);

    public override string? LaneFunction => "Acos";
}
