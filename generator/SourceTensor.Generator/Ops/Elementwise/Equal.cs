using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 where x = y, else 0.</summary>
internal sealed record Equal : BinaryOp
{
    public override string Name => "equal";

    public override string Summary => "Whether two operands are equal; NaN equals nothing.";

    public override bool IsExpensive => false;

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands)
    {
        base.ResultElement(operands);
        return ElementType.Boolean;
    }

    public override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.FromDouble(numbers.Compare(x, y) == 0 ? 1 : 0);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Infix(operands[0], "==", operands[1], Precedence.Equality);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.Equals", operands);
}
