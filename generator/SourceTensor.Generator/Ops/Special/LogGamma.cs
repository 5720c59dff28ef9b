using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log |Γ(x)|.</summary>
internal sealed record LogGamma : UnaryOp
{
    public override string Name => "log_gamma";

    public override string Summary => "Logarithm of the magnitude of the gamma function; ∞ at 0 and at negative whole numbers.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogGamma"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.3, 6);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Digamma(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.LogGamma(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.LogGamma", [x]);

    public override string? LaneFunction => "LogGamma";
}
