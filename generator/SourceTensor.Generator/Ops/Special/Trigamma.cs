using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>ψ′(x).</summary>
internal sealed record Trigamma : UnaryOp
{
    public override string Name => "trigamma";

    public override string Summary => "Trigamma function; ∞ at 0 and at negative whole numbers.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Trigamma"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.3, 6);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Polygamma(2), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Polygamma(1, x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Trigamma", [x]);
}
