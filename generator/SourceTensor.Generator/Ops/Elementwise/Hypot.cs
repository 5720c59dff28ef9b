using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>√(x² + y²).</summary>
internal sealed record Hypot : BinaryOp
{
    public override string Name => "hypot";

    public override string Summary => "Square root of the sum of two squares, without overflow on the way.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Hypot", "Double.Hypot", "Single.Hypot"];

    public override (double Low, double High) Domain(int operand) => (-2, 2);

    // x / hypot and y / hypot; 0 at the origin.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        var cosine = builder.Emit(new Divide(), inputs[operand], output);
        return builder.Multiply(seed, builder.Emit(new Where(), builder.Emit(new Equal(), output, zero), zero, cosine));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Hypot(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(element.Keyword() + ".Hypot", operands);

    public override string? LaneFunction => "Hypot";
}
