using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x · Φ(x).</summary>
internal sealed record Gelu : UnaryOp
{
    public override string Name => "gelu";

    public override string Summary => "The operand times its normal distribution function: the exact Gaussian error linear unit.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Gelu"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Add(builder.Emit(new NormalCdf(), x), builder.Multiply(x, builder.Emit(new NormalDensity(), x))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Gelu(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Gelu", [x]);

    public override string? LaneFunction => "Gelu";
}
