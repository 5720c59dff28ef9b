using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// x · w, where w is eʸ times what is a constant to every derivative: so the derivative by y is the result itself, and w needs none.
/// </summary>
internal sealed record MultiplyExponential : ElementwiseOp
{
    public override string Name => "multiply_exponential";

    public override string Summary => "The first operand times the third, which is the exponential of the second times a constant.";

    public override int Arity => 3;

    public override bool IsExpensive => false;

    protected override bool IsFloatingOnly => true;

    public override (double Low, double High) Domain(int operand) => (0.5, 2.0);

    public override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => operand switch
    {
        0 => builder.Multiply(seed, inputs[2]),
        1 => builder.Multiply(seed, output),
        _ => null,
    };

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.Multiply(operands[0], operands[2]);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => throw new System.NotSupportedException("a product is made of it before it is lowered");
}
