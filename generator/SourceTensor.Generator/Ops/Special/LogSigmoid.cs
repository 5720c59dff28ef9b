using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>−log(1 + e⁻ˣ).</summary>
internal sealed record LogSigmoid : UnaryOp
{
    public override string Name => "log_sigmoid";

    public override string Summary => "Logarithm of the logistic function, accurate in both tails.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogSigmoid"];

    protected override (double Low, double High) TestDomain => (-4, 4);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Emit(new Sigmoid(), builder.Negate(x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.LogSigmoid(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.LogSigmoid", [x]);

    public override string? LaneFunction => "LogSigmoid";
}
