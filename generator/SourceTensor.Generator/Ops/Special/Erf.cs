using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>(2/√π) ∫₀ˣ e^(−t²) dt.</summary>
internal sealed record Erf : UnaryOp
{
    public override string Name => "erf";

    public override string Summary => "Error function.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Erf"];

    protected override (double Low, double High) TestDomain => (-2, 2);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.Multiply(seed, builder.Multiply(Constant.Of(x.Type.Element, GaussianIntegrals.TwoOverRootPi), builder.Emit(new Exp(), builder.Negate(builder.Emit(new Square(), x)))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Erf(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Erf", [x]);

    public override string? LaneFunction => "Erf";
}
