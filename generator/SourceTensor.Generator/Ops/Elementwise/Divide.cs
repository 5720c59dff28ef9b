using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x / y.</summary>
internal sealed record Divide : BinaryOp
{
    public override string Name => "divide";

    public override string Summary => "Quotient of two operands.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_Division"];

    public override string Singularity => "overflows near y = 0";

    // ∂(x/y)/∂x = 1/y, ∂(x/y)/∂y = −(x/y)/y: infinite at y = 0.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => operand == 0
        ? builder.DivideSeed(seed, inputs[1])
        : builder.WhereSeed(seed, builder.Negate(builder.Emit(new Divide(), builder.Multiply(seed, output), inputs[1])));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Divide(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Infix(operands[0], "/", operands[1], Precedence.Multiplicative);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}
