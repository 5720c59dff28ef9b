using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The density over Φ(x), the derivative of <see cref="LogNormalCdf"/>.</summary>
internal sealed record InverseMillsRatio : UnaryOp
{
    public override string Name => "inverse_mills_ratio";

    public override string Summary => "Normal density over the distribution function.";

    protected override bool IsFloatingOnly => true;

    protected override (double Low, double High) TestDomain => (-6, 4);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Negate(builder.Multiply(output, builder.Add(x, output))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.InverseMillsRatio(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.InverseMillsRatio", [x]);

    public override string? LaneFunction => "InverseMillsRatio";
}
