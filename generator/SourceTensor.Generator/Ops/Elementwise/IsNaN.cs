using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Whether x is not a number.</summary>
internal sealed record IsNaN : UnaryOp
{
    public override string Name => "is_nan";

    public override string Summary => "Whether the operand is NaN.";

    public override IReadOnlyList<string> Methods => ["TensorMath.IsNaN", "Double.IsNaN", "Single.IsNaN"];

    public override bool IsExpensive => false;

    protected override bool IsFloatingOnly => true;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands)
    {
        base.ResultElement(operands);
        return ElementType.Boolean;
    }

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.FromDouble(double.IsNaN(numbers.ToDouble(x)) ? 1 : 0);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(element.Keyword() + ".IsNaN", [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.IsNaN", [x]);
}
