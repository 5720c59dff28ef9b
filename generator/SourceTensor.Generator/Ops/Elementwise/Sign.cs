using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 above 0, −1 below, x itself where it is 0 or NaN.</summary>
internal sealed record Sign : UnaryOp
{
    public override string Name => "sign";

    public override string Summary => "Sign of the operand, as a number of its type; of 0 and NaN, themselves.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Sign"];

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.FromDouble(SignOf(numbers.ToDouble(x)));

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Sign", [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Sign", [x]);

    private static double SignOf(double x) => x > 0 ? 1 : x < 0 ? -1 : x;
}
