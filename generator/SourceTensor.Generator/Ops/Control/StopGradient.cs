using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand itself, which derivatives take for a constant.</summary>
internal sealed record StopGradient : UnaryOp
{
    public override string Name => "stop_gradient";

    public override string Summary => "The operand, as a constant to every derivative.";

    public override IReadOnlyList<string> Methods => ["TensorMath.StopGradient"];

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Primal(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => x;

    protected override CSharpText? Vector(ElementType element, CSharpText x) => x;
}
