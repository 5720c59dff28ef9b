using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x · y + z, rounded once where the machine does that in one instruction, and twice elsewhere. The compiler makes it; nobody calls it.</summary>
internal sealed record MultiplyAddEstimate : ElementwiseOp
{
    public override string Name => "multiply_add_estimate";

    public override string Summary => "Product of two operands plus a third, rounded once or twice.";

    public override int Arity => 3;

    protected override bool IsFloatingOnly => true;

    public override bool IsExpensive => false;

    public override (double Low, double High) Domain(int operand) => (-3, 3);

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) =>
        operand == 2 ? seed : builder.Multiply(seed, inputs[1 - operand]);

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.MultiplyAdd(operands[0], operands[1], operands[2]);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(element.Keyword() + ".MultiplyAddEstimate", operands);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.MultiplyAddEstimate", operands);
}
