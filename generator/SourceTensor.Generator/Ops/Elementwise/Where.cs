using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>y where x, else z.</summary>
/// <param name="IsUnpredictable">Whether a processor that guessed which it will be would often be wrong: both, in double precision, are then computed, and chosen from without a jump.</param>
internal sealed record Where(bool IsUnpredictable = false) : ElementwiseOp
{
    public override string Name => "where";

    public override string Parameters => IsUnpredictable ? "unpredictable" : "";

    public override string Summary => "The second operand where the first holds, else the third.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Where"];

    public override int Arity => 3;

    public override bool Promotes => false;

    public override bool IsExpensive => false;

    public override bool Masks => true;

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (0, 1) : (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands) => operands[0] == ElementType.Boolean && operands[1] == operands[2]
        ? operands[1]
        : throw new TypeException($"where of {operands[0].Keyword()}, {operands[1].Keyword()} and {operands[2].Keyword()}");

    // The side not taken gets exactly 0.
    public override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        return operand switch
        {
            1 => builder.Emit(this, inputs[0], seed, zero),
            2 => builder.Emit(this, inputs[0], zero, seed),
            _ => null,
        };
    }

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) =>
        numbers.ToDouble(operands[0]) != 0 ? operands[1] : operands[2];

    public override long EvaluateWhole(ElementType element, IReadOnlyList<long> operands) => operands[0] != 0 ? operands[1] : operands[2];

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        IsUnpredictable ? CSharpText.Call("KernelMath.Choose", operands) : CSharpText.Conditional(operands[0], operands[1], operands[2]);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Call("Lanes.ConditionalSelect", operands);
}
