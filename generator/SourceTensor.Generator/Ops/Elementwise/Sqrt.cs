using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>√x.</summary>
internal sealed record Sqrt : UnaryOp
{
    public override string Name => "sqrt";

    public override string Summary => "Square root; NaN below 0.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Sqrt", "Math.Sqrt", "MathF.Sqrt", "Double.Sqrt", "Single.Sqrt"];

    public override string Singularity => "infinite at 0";

    protected override (double Low, double High) TestDomain => (0.1, 4);

    // 1 / (2√x), infinite at 0.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Multiply(Constant.Of(x.Type.Element, 2), output));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Sqrt(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Sqrt"), [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.Sqrt", [x]);
}
