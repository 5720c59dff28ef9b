using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x + y.</summary>
internal sealed record Add : BinaryOp
{
    public override string Name => "add";

    public override string Summary => "Sum of two operands.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_Addition"];

    public override bool IsExpensive => false;

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => seed;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Add(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Infix(operands[0], "+", operands[1], Precedence.Additive);

    public override bool HasIntegerLanes => true;

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) =>
        element == ElementType.Int32 ? CSharpText.Call("KernelMath.ToInt32", [Scalar(element, operands)]) : Scalar(element, operands);
}
