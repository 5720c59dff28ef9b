using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log Φ(x).</summary>
internal sealed record LogNormalCdf : UnaryOp
{
    public override string Name => "log_normal_cdf";

    public override string Summary => "Logarithm of the standard normal distribution function, accurate in both tails.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogNormalCdf"];

    protected override (double Low, double High) TestDomain => (-6, 4);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Emit(new InverseMillsRatio(), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.LogNormalCdf(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.LogNormalCdf", [x]);

    public override string? LaneFunction => "LogNormalCdf";
}
