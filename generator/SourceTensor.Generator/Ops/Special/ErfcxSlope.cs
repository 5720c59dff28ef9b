using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>2x e^(x²) erfc x − 2/√π, the derivative of <see cref="Erfcx"/>.</summary>
internal sealed record ErfcxSlope : UnaryOp
{
    public override string Name => "erfcx_slope";

    public override string Summary => "Derivative of the scaled complementary error function; its terms cancel where the operand is large.";

    protected override bool IsFloatingOnly => true;

    public override string Singularity => "overflows below −26.5";

    protected override (double Low, double High) TestDomain => (-2, 6);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Multiply(Constant.Of(x.Type.Element, 2), builder.Add(builder.Emit(new Erfcx(), x), builder.Multiply(x, output)))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.ErfcxSlope(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.ErfcxSlope", [x]);
}
