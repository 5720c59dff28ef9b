using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1, 0 or −1 as an integer, as the base library has it.</summary>
internal sealed record IntegerSign : UnaryOp
{
    public override string Name => "integer_sign";

    public override string Summary => "Sign of the operand as an integer; ArithmeticException for NaN.";

    public override IReadOnlyList<string> Methods => ["Math.Sign", "MathF.Sign", "Double.Sign", "Single.Sign", "Int32.Sign", "Int64.Sign"];

    public override bool IsExpensive => false;

    public override bool CanThrow(IReadOnlyList<Value> inputs) => inputs[0].Type.Element.IsFloating();

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands) => ElementType.Int32;

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.FromDouble(System.Math.Sign(numbers.ToDouble(x)));

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("Math.Sign", [x]);
}
