using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log(1 + eˣ).</summary>
internal sealed record Softplus : UnaryOp
{
    public override string Name => "softplus";

    public override string Summary => "Logarithm of 1 plus the exponential, accurate in both tails.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Softplus"];

    protected override (double Low, double High) TestDomain => (-4, 4);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Emit(new Sigmoid(), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Softplus(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Softplus", [x]);

    public override string? LaneFunction => "Softplus";
}
