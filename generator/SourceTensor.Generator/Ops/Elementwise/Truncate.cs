using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x without its fractional part.</summary>
internal sealed record Truncate : UnaryOp
{
    public override string Name => "truncate";

    public override string Summary => "The operand without its fractional part.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Truncate", "Math.Truncate", "MathF.Truncate", "Double.Truncate", "Single.Truncate"];

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.IsNegative(x) ? numbers.Negate(numbers.Floor(numbers.Negate(x))) : numbers.Floor(x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call(MathFunction(element, "Truncate"), [x]);

    protected override CSharpText? Vector(ElementType element, CSharpText x) => CSharpText.Call("Lanes.Truncate", [x]);
}
