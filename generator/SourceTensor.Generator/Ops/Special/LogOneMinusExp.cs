using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log(1 − eˣ).</summary>
internal sealed record LogOneMinusExp : UnaryOp
{
    public override string Name => "log_one_minus_exp";

    public override string Summary => "Logarithm of 1 less the exponential, below 0; −∞ at 0, NaN above.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogOneMinusExp"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (-4, -0.1);

    // −eˣ / (1 − eˣ) = −1 / (e⁻ˣ − 1).
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(builder.Negate(seed), builder.Emit(new ExpM1(), builder.Negate(x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.LogOneMinusExp(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.LogOneMinusExp", [x]);

    public override string? LaneFunction => "LogOneMinusExp";
}
