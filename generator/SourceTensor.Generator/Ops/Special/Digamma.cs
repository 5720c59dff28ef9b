using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>ψ(x), the derivative of log Γ.</summary>
internal sealed record Digamma : UnaryOp
{
    public override string Name => "digamma";

    public override string Summary => "Digamma function; infinite at 0, NaN at negative whole numbers.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Digamma"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.3, 6);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Trigamma(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Polygamma(0, x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Digamma", [x]);

    public override string? LaneFunction => "Digamma";
}
