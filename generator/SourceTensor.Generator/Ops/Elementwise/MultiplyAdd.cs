using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x · y + z, rounded once.</summary>
internal sealed record MultiplyAdd : ElementwiseOp
{
    public override string Name => "multiply_add";

    public override string Summary => "Product of two operands plus a third, rounded once.";

    public override int Arity => 3;

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods =>
        ["TensorMath.MultiplyAdd", "Math.FusedMultiplyAdd", "MathF.FusedMultiplyAdd", "Double.FusedMultiplyAdd", "Single.FusedMultiplyAdd"];

    public override bool IsExpensive => false;

    public override (double Low, double High) Domain(int operand) => (-3, 3);

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) =>
        operand == 2 ? seed : builder.Multiply(seed, inputs[1 - operand]);

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.MultiplyAdd(operands[0], operands[1], operands[2]);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Call(MathFunction(element, "FusedMultiplyAdd"), operands);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.FusedMultiplyAdd", operands);
}
