using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Logarithm to base 10.</summary>
internal sealed record Log10 : UnaryOp
{
    public override string Name => "log10";

    public override string Summary => "Logarithm to base 10; −∞ at 0, NaN below.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Log10", "Math.Log10", "MathF.Log10", "Double.Log10", "Single.Log10"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.1, 4);

    // 1 / (x log 10).
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Multiply(Constant.Of(x.Type.Element, 2.302585092994046), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Log10(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Log10"), [x]);

    public override string? LaneFunction => "Log10";
}
