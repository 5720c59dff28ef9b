using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Φ(x) = erfc(−x/√2) / 2.</summary>
internal sealed record NormalCdf : UnaryOp
{
    public override string Name => "normal_cdf";

    public override string Summary => "Standard normal distribution function, accurate in the lower tail.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.NormalCdf"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Emit(new NormalDensity(), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.NormalCdf(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.NormalCdf", [x]);

    public override string? LaneFunction => "NormalCdf";
}
