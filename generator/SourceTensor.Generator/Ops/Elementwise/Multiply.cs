using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x · y.</summary>
internal sealed record Multiply : BinaryOp
{
    public override string Name => "multiply";

    public override string Summary => "Product of two operands, element by element.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_Multiply"];

    public override bool IsExpensive => false;

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) =>
        builder.Multiply(seed, inputs[1 - operand]);

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Multiply(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Infix(operands[0], "*", operands[1], Precedence.Multiplicative);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}
