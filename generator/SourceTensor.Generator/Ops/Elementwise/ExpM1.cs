using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>eˣ − 1.</summary>
internal sealed record ExpM1 : UnaryOp
{
    public override string Name => "expm1";

    public override string Summary => "Exponential function less 1, accurate near 0.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.ExpM1", "Double.ExpM1", "Single.ExpM1"];

    public override IReadOnlyList<string> InaccurateMethods => ["Double.ExpM1", "Single.ExpM1"];

    protected override (double Low, double High) TestDomain => (-3, 3);

    // Not 1 more than the output, which far below 0 is −1 and has lost eˣ.
    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Exp(), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.ExpM1(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.ExpM1", [x]);

    public override string? LaneFunction => "ExpM1";
}
