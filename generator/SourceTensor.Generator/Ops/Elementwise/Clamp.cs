using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x, or the nearer bound where it is not between them.</summary>
internal sealed record Clamp : ClampOp
{
    public override string Name => "clamp";

    public override string Summary => "The operand, or the nearer of two bounds where it is not between them; a bound that is NaN is none.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Clamp", "Math.Clamp", "Int32.Clamp", "Int64.Clamp"];

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands)
    {
        var (x, min, max) = (operands[0], operands[1], operands[2]);
        return numbers.Compare(min, max) > 0 ? throw new System.ArgumentException("A lower bound is above its upper bound.")
            : numbers.Compare(x, min) < 0 ? min
            : numbers.Compare(x, max) > 0 ? max
            : x;
    }

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("Math.Clamp", operands);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.Clamp", operands);
}
