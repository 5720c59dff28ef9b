using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>eˣ.</summary>
/// <param name="IsOfNegative">Whether the operand is known to be at most 0, or NaN.</param>
/// <param name="IsTested">Whether something sees that it is infinite or not a number: where it overflows it may be either.</param>
internal sealed record Exp(bool IsOfNegative = false, bool IsTested = false) : UnaryOp
{
    public override string Name => "exp";

    public override string Parameters => IsOfNegative ? "of negative" : IsTested ? "tested" : "";

    public override string Summary => "Exponential function.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Exp", "Math.Exp", "MathF.Exp", "Double.Exp", "Single.Exp"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) => builder.WhereSeed(seed, builder.Multiply(seed, output));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Exp(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Exp"), [x]);

    public override string? LaneFunction => IsOfNegative ? "ExpOfNegative" : IsTested ? "ExpOrNotFinite" : "Exp";
}
