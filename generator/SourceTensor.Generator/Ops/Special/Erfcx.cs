using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>e^(x²) erfc x.</summary>
internal sealed record Erfcx : UnaryOp
{
    public override string Name => "erfcx";

    public override string Summary => "Scaled complementary error function.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Erfcx"];

    public override string Singularity => "overflows below −26.5";

    protected override (double Low, double High) TestDomain => (-2, 6);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new ErfcxSlope(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Erfcx(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Erfcx", [x]);

    public override string? LaneFunction => "Erfcx";
}
