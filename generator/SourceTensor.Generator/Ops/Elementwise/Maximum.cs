using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The larger of x and y; the first when they are equal.</summary>
/// <param name="IsOfNumbers">Whether it does not matter which is taken where one is NaN, or where both are zeros.</param>
internal sealed record Maximum(bool IsOfNumbers = false) : BinaryOp
{
    public override string Name => "maximum";

    public override string Parameters => IsOfNumbers ? "of numbers" : "";

    public override string Summary => "The larger of two operands; NaN when either is NaN.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Max", "Math.Max", "MathF.Max", "Double.Max", "Single.Max", "Int32.Max", "Int64.Max"];

    public override bool IsExpensive => false;

    public override bool Masks => true;

    // x = max(x, y) says which operand was taken; of two equal ones it is the first.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        var first = builder.Emit(new Equal(), inputs[0], output);
        return operand == 0 ? builder.Emit(new Where(), first, seed, zero) : builder.Emit(new Where(), first, zero, seed);
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Max(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(MathFunction(element, "Max"), operands);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(IsOfNumbers ? "Lanes.MaxNative" : "Lanes.Max", operands);
}
