using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 / (1 + e⁻ˣ).</summary>
internal sealed record Sigmoid : UnaryOp
{
    public override string Name => "sigmoid";

    public override string Summary => "Logistic function, accurate in both tails.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Sigmoid"];

    protected override (double Low, double High) TestDomain => (-4, 4);

    // y (1 − y); 1 − y is the function at −x, which keeps its digits where y is close to 1.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Multiply(output, builder.Emit(new Sigmoid(), builder.Negate(x))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Sigmoid(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Sigmoid", [x]);

    public override string? LaneFunction => "Sigmoid";
}
