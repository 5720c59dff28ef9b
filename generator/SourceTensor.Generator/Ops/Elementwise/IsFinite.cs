using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Whether x is neither infinite nor NaN.</summary>
internal sealed record IsFinite : UnaryOp
{
    public override string Name => "is_finite";

    public override string Summary => "Whether the operand is finite.";

    public override IReadOnlyList<string> Methods => ["TensorMath.IsFinite", "Double.IsFinite", "Single.IsFinite"];

    public override bool IsExpensive => false;

    protected override bool IsFloatingOnly => true;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands)
    {
        base.ResultElement(operands);
        return ElementType.Boolean;
    }

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.FromDouble(!double.IsInfinity(numbers.ToDouble(x)) && !double.IsNaN(numbers.ToDouble(x)) ? 1 : 0);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(element.Keyword() + ".IsFinite", [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.IsFinite", [x]);
}
