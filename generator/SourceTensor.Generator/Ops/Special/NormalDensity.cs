using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>e^(−x²/2) / √(2π), the derivative of <see cref="NormalCdf"/>.</summary>
internal sealed record NormalDensity : UnaryOp
{
    public override string Name => "normal_density";

    public override string Summary => "Density of the standard normal distribution.";

    protected override bool IsFloatingOnly => true;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Negate(builder.Multiply(x, output)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.NormalDensity(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.NormalDensity", [x]);

    public override string? LaneFunction => "NormalDensity";
}
