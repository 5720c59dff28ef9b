using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The number whose error function is x.</summary>
internal sealed record ErfInverse : UnaryOp
{
    public override string Name => "erf_inverse";

    public override string Summary => "Inverse error function; infinite at −1 and 1, NaN outside.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.ErfInverse"];

    public override string Singularity => "infinite at −1 and 1";

    protected override (double Low, double High) TestDomain => (-0.95, 0.95);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Multiply(Constant.Of(x.Type.Element, GaussianIntegrals.HalfRootPi), builder.Emit(new Exp(), builder.Emit(new Square(), output)))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.ErfInverse(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.ErfInverse", [x]);
}
