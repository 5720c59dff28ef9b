using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Natural logarithm.</summary>
/// <param name="IsOfOneOrMore">Whether the operand is known to be at least 1, or NaN.</param>
internal sealed record Log(bool IsOfOneOrMore = false) : UnaryOp
{
    public override string Name => "log";

    public override string Summary => "Natural logarithm; −∞ at 0, NaN below.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Log", "Math.Log", "MathF.Log", "Double.Log", "Single.Log"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.1, 4);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) => builder.DivideSeed(seed, x);

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Log(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Log"), [x]);

    public override string? LaneFunction => IsOfOneOrMore ? "LogOfPositive" : "Log";
}
