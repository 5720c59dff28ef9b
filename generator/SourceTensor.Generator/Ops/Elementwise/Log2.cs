using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Logarithm to base 2.</summary>
internal sealed record Log2 : UnaryOp
{
    public override string Name => "log2";

    public override string Summary => "Logarithm to base 2; −∞ at 0, NaN below.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Log2", "Math.Log2", "MathF.Log2", "Double.Log2", "Single.Log2"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.1, 4);

    // 1 / (x log 2).
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Multiply(Constant.Of(x.Type.Element, 0.6931471805599453), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Log2(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Log2"), [x]);

    public override string? LaneFunction => "Log2";
}
