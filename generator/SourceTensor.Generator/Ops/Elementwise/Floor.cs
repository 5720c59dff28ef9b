using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>⌊x⌋.</summary>
internal sealed record Floor : UnaryOp
{
    public override string Name => "floor";

    public override string Summary => "Largest whole number not above the operand.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Floor", "Math.Floor", "MathF.Floor", "Double.Floor", "Single.Floor"];

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Floor(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Floor"), [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.Floor", [x]);
}
