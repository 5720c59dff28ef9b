using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x².</summary>
internal sealed record Square : UnaryOp
{
    public override string Name => "square";

    public override string Summary => "Square of the operand, x · x.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Square"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Multiply(Constant.Of(x.Type.Element, 2), x));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Multiply(x, x);

    // A longer operand would be computed twice if it were written twice.
    protected override CSharpText Scalar(ElementType element, CSharpText x) => x.IsName
        ? CSharpText.Infix(x, "*", x, Precedence.Multiplicative)
        : CSharpText.Call("KernelMath.Square", [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => Scalar(element, x);
}
