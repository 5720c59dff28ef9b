using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>|x|.</summary>
internal sealed record Abs : UnaryOp
{
    public override string Name => "abs";

    public override string Summary => "Magnitude of the operand.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Abs", "Math.Abs", "MathF.Abs", "Double.Abs", "Single.Abs", "Int32.Abs", "Int64.Abs"];

    public override bool IsExpensive => false;

    // The smallest integer of a type has no magnitude in it.
    public override bool CanThrow(IReadOnlyList<Value> inputs) => !inputs[0].Type.Element.IsFloating();

    protected override (double Low, double High) TestDomain => (-3, 3);

    // The sign, which is 0 at 0.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) => builder.Multiply(seed, builder.Emit(new Sign(), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Abs(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Abs"), [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.Abs", [x]);
}
