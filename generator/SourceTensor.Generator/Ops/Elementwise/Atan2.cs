using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The angle of the point (y, x), its vertical coordinate first.</summary>
internal sealed record Atan2 : BinaryOp
{
    public override string Name => "atan2";

    public override string Summary => "Angle of a point, its vertical coordinate first.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Atan2", "Math.Atan2", "MathF.Atan2", "Double.Atan2", "Single.Atan2"];

    public override string Singularity => "overflows near the origin";

    public override (double Low, double High) Domain(int operand) => (-2, 2);

    // By y: x / (x² + y²), by x: −y / (x² + y²), divided twice so that no square overflows; 0 at the origin.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        var distance = builder.Emit(new Hypot(), inputs[0], inputs[1]);
        var slope = builder.Emit(new Divide(), builder.Emit(new Divide(), inputs[1 - operand], distance), distance);
        var partial = builder.Emit(new Where(), builder.Emit(new Equal(), distance, zero), zero, slope);
        return builder.WhereSeed(seed, builder.Multiply(operand == 0 ? seed : builder.Negate(seed), partial));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Atan2(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(MathFunction(element, "Atan2"), operands);

    public override string? LaneFunction => "Atan2";
}
