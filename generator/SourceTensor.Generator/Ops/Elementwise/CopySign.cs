using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>|x| with the sign of y.</summary>
internal sealed record CopySign : BinaryOp
{
    public override string Name => "copy_sign";

    public override string Summary => "Magnitude of the first operand with the sign of the second.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.CopySign", "Math.CopySign", "MathF.CopySign", "Double.CopySign", "Single.CopySign"];

    public override bool IsExpensive => false;

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (0.5, 2) : (-2, 2);

    // As for the magnitude, 0 at x = 0.
    public override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => operand == 0
        ? builder.Multiply(seed, builder.Multiply(builder.Emit(new Sign(), inputs[0]), builder.Emit(new CopySign(), Constant.Of(seed.Type.Element, 1), inputs[1])))
        : null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.IsNegative(x) == numbers.IsNegative(y) ? x : numbers.Negate(x);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(MathFunction(element, "CopySign"), operands);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("Lanes.CopySign", operands);
}
