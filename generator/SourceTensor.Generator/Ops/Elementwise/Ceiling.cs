using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>⌈x⌉.</summary>
internal sealed record Ceiling : UnaryOp
{
    public override string Name => "ceiling";

    public override string Summary => "Smallest whole number not below the operand.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Ceiling", "Math.Ceiling", "MathF.Ceiling", "Double.Ceiling", "Single.Ceiling"];

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Negate(numbers.Floor(numbers.Negate(x)));

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Ceiling"), [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.Ceiling", [x]);
}
