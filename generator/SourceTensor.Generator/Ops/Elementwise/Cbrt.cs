using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>∛x.</summary>
internal sealed record Cbrt : UnaryOp
{
    public override string Name => "cbrt";

    public override string Summary => "Cube root.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Cbrt", "Math.Cbrt", "MathF.Cbrt", "Double.Cbrt", "Single.Cbrt"];

    public override string Singularity => "infinite at 0";

    protected override (double Low, double High) TestDomain => (0.1, 4);

    // 1 / (3∛x²), infinite at 0.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Multiply(Constant.Of(x.Type.Element, 3), builder.Emit(new Square(), output)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Cbrt(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Cbrt"), [x]);

    public override string? LaneFunction => "Cbrt";
}
