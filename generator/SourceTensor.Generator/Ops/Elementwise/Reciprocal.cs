using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 / x.</summary>
internal sealed record Reciprocal : UnaryOp
{
    public override string Name => "reciprocal";

    public override string Summary => "1 divided by the operand.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Reciprocal"];

    public override string Singularity => "overflows near 0";

    protected override (double Low, double High) TestDomain => (0.5, 3);

    // −1/x², infinite at 0.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Negate(builder.Multiply(seed, builder.Emit(new Square(), output))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Divide(numbers.FromDouble(1), x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Infix(CSharpText.Primary(element == ElementType.Float32 ? "1f" : "1.0"), "/", x, Precedence.Multiplicative);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Infix(CSharpText.Primary(Lanes(element) + ".One"), "/", x, Precedence.Multiplicative);
}
