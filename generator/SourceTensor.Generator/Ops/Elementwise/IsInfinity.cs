using SourceTensor.Generator.IR;
using System.Collections.Generic;

namespace SourceTensor.Generator.Ops;

/// <summary>Whether x is +∞ or −∞.</summary>
internal sealed record IsInfinity : UnaryOp
{
    public override string Name => "is_infinity";

    public override string Summary => "Whether the operand is infinite.";

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands) => ElementType.Boolean;

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.FromDouble(double.IsInfinity(numbers.ToDouble(x)) ? 1 : 0);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(element.Keyword() + ".IsInfinity", [x]);
}
