using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>max(x, 0).</summary>
internal sealed record Relu : UnaryOp
{
    public override string Name => "relu";

    public override string Summary => "The operand where it is above 0, else 0; NaN stays NaN.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Relu"];

    public override bool IsExpensive => false;

    public override bool Masks => true;

    protected override (double Low, double High) TestDomain => (-3, 3);

    // 0 at 0 and below.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        return builder.Emit(new Where(), builder.Emit(new GreaterThan(), x, zero), seed, zero);
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.ToDouble(x) <= 0 ? numbers.FromDouble(0) : x;

    protected override CSharpText Scalar(ElementType element, CSharpText x) =>
        CSharpText.Call(MathFunction(element, "Max"), [x, CSharpText.Primary(element == ElementType.Float32 ? "0f" : "0.0")]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.Max", [x, CSharpText.Primary(Lanes(element) + ".Zero")]);
}
