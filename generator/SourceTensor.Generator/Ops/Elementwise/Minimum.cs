using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The smaller of x and y; the first when they are equal.</summary>
/// <param name="IsOfNumbers">Whether it does not matter which is taken where one is NaN.</param>
internal sealed record Minimum(bool IsOfNumbers = false) : BinaryOp
{
    public override string Name => "minimum";

    public override string Parameters => IsOfNumbers ? "of numbers" : "";

    public override string Summary => "The smaller of two operands; NaN when either is NaN.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Min", "Math.Min", "MathF.Min", "Double.Min", "Single.Min", "Int32.Min", "Int64.Min"];

    public override bool IsExpensive => false;

    public override bool Masks => true;

    // x = min(x, y) says which operand was taken; of two equal ones it is the first.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        var first = builder.Emit(new Equal(), inputs[0], output);
        return operand == 0 ? builder.Emit(new Where(), first, seed, zero) : builder.Emit(new Where(), first, zero, seed);
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Negate(numbers.Max(numbers.Negate(x), numbers.Negate(y)));

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(MathFunction(element, "Min"), operands);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(IsOfNumbers ? "Lanes.MinNative" : "Lanes.Min", operands);
}
