using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>−x.</summary>
internal sealed record Negate : UnaryOp
{
    public override string Name => "negate";

    public override string Summary => "Negative of the operand.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_UnaryNegation"];

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) => builder.Negate(seed);

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Multiply(numbers.FromDouble(-1), x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Prefix("-", x);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => Scalar(element, x);
}
