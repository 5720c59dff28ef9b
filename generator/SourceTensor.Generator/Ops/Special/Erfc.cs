using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 − erf x.</summary>
internal sealed record Erfc : UnaryOp
{
    public override string Name => "erfc";

    public override string Summary => "Complementary error function, accurate in the upper tail.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Erfc"];

    protected override (double Low, double High) TestDomain => (-2, 3);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Multiply(Constant.Of(x.Type.Element, -GaussianIntegrals.TwoOverRootPi), builder.Emit(new Exp(), builder.Negate(builder.Emit(new Square(), x)))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Erfc(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Erfc", [x]);

    public override string? LaneFunction => "Erfc";
}
