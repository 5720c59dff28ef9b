using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log(1 + x).</summary>
internal sealed record LogP1 : UnaryOp
{
    public override string Name => "logp1";

    public override string Summary => "Natural logarithm of 1 plus the operand, accurate near 0; −∞ at −1, NaN below.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogP1", "Double.LogP1", "Single.LogP1"];

    public override IReadOnlyList<string> InaccurateMethods => ["Double.LogP1", "Single.LogP1"];

    protected override (double Low, double High) TestDomain => (-0.9, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.DivideSeed(seed, builder.Add(Constant.Of(x.Type.Element, 1), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.LogP1(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.LogP1", [x]);

    public override string? LaneFunction => "LogP1";
}
